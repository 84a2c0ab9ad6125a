using System.Globalization;
using Greffe.Records;

namespace Greffe.Governance.KeepNetwork;

/// <summary>A part of the ministry.</summary>
internal sealed class Entity
{
    /// <summary>Directory code.</summary>
    public string Code { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>Code of what it belongs to; null at the top.</summary>
    public string? Parent { get; init; }

    public string Place { get; init; } = "";

    /// <summary>Whether it must have a correspondent of its own.</summary>
    public bool Seat { get; init; }
}

/// <summary>The parts of the ministry, each under another.</summary>
internal sealed class EntityTree
{
    private readonly Dictionary<string, Entity> _byCode;
    private readonly ILookup<string, Entity> _under;

    public EntityTree(IEnumerable<Entity> entities)
    {
        _byCode = entities.ToDictionary(entity => entity.Code);
        _under = _byCode.Values.OrderBy(entity => entity.Name, StringComparer.Ordinal).ToLookup(entity => entity.Parent ?? "");
    }

    /// <summary>Reads the tree: one statement.</summary>
    public static EntityTree Read(RecordReader reader) =>
        new(reader.Query<Entity>("SELECT code AS Code, name AS Name, parent AS Parent, place AS Place, seat AS Seat FROM governance_entities"));

    public int Count => _byCode.Count;

    /// <summary>The entity of that code; null when there is none.</summary>
    public Entity? Find(string? code) => code is null ? null : _byCode.GetValueOrDefault(code);

    /// <summary>The entity of that code, or of that name whatever its case and accents; null when there is none, or two have the name.</summary>
    public Entity? Named(string words) => Find(words) ?? (_byCode.Values.Where(entity => IsSame(entity.Name, words)).Take(2).ToList() is [var entity] ? entity : null);

    /// <summary>Name of an entity, or its code when it is no longer known.</summary>
    public string NameOf(string code) => Find(code)?.Name ?? code;

    /// <summary>The entity and all above it, nearest first.</summary>
    public IEnumerable<Entity> Upwards(string? code)
    {
        for (var entity = Find(code); entity is not null; entity = Find(entity.Parent)) yield return entity;
    }

    /// <summary>The entity and all below it.</summary>
    public IEnumerable<Entity> Downwards(string code) => Find(code) is { } entity ? Below(entity, 0).Select(found => found.Entity) : [];

    /// <summary>Every entity with its depth, each after the one that it belongs to, by name.</summary>
    public IEnumerable<(Entity Entity, int Depth)> InOrder() => _under[""].SelectMany(top => Below(top, 0));

    /// <summary>The great division that an entity belongs to: the entity just under the top, or the top itself; null when the code is not known.</summary>
    public Entity? DivisionOf(string? code) => Upwards(code).Reverse().Take(2).LastOrDefault();

    private static bool IsSame(string name, string words) =>
        CultureInfo.InvariantCulture.CompareInfo.Compare(name, words.Trim(), CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) == 0;

    private IEnumerable<(Entity Entity, int Depth)> Below(Entity entity, int depth) => _under[entity.Code].SelectMany(child => Below(child, depth + 1)).Prepend((entity, depth));
}
