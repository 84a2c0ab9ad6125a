using Greffe.Decisions.People;
using Greffe.Records;

namespace Greffe.SignIn.KeepPeople;

/// <summary>A person as the table has them.</summary>
internal sealed class PersonRow
{
    public string Id { get; init; } = "";

    public string Name { get; init; } = "";

    public string? Mail { get; init; }

    public string? Entity { get; init; }

    public string FirstSeen { get; init; } = "";

    public string? Roles { get; init; }

    public Person Person => new(Id, Name, Mail, Entity, RecordStore.Instant(FirstSeen), RolesOf(Roles));

    /// <summary>Roles out of a list with commas; a word that this version does not know gives nothing.</summary>
    public static HashSet<Role> RolesOf(string? words) => words is null ? [] :
        [.. words.Split(',').Where(word => Enum.TryParse<Role>(word, out var role) && Enum.IsDefined(role)).Select(Enum.Parse<Role>)];
}
