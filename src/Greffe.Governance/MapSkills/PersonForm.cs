using System.Globalization;
using Greffe.Governance.KeepNetwork;
using Microsoft.AspNetCore.Http;

namespace Greffe.Governance.MapSkills;

/// <summary>An agent's own record as it is typed.</summary>
public sealed record PersonForm
{
    internal const int MaxPlace = 120, MaxContribution = 1_000, MaxContact = 200;

    /// <summary>Code of the entity.</summary>
    public string Entity { get; init; } = "";

    /// <summary>Town or site.</summary>
    public string Place { get; init; } = "";

    /// <summary>What the person contributes.</summary>
    public string Contribution { get; init; } = "";

    /// <summary>How colleagues reach the person.</summary>
    public string Contact { get; init; } = "";

    /// <summary>Whether the person agrees that the record is kept and counted.</summary>
    public bool Keep { get; init; }

    /// <summary>Whether the person agrees that colleagues see it.</summary>
    public bool Show { get; init; }

    /// <summary>Level of each skill that has one.</summary>
    public IReadOnlyDictionary<string, int> Levels { get; init; } = new Dictionary<string, int>();

    internal IReadOnlyList<FormError> Errors { get; init; } = [];

    internal static PersonForm Of(Person? person, IReadOnlyList<PersonSkill> skills, string? entity) => new()
    {
        Entity = person?.Entity ?? entity ?? "", Place = person?.Place ?? "", Contribution = person?.Contribution ?? "", Contact = person?.Contact ?? "",
        Keep = person?.Consented is not null, Show = person?.Shown is not null, Levels = skills.ToDictionary(skill => skill.Skill, skill => skill.Level),
    };

    internal static PersonForm Read(IFormCollection form, Framework framework, EntityTree tree)
    {
        Dictionary<string, int> levels = [];
        List<FormError> errors = [];
        foreach (var skill in framework.Skills)
        {
            var typed = form.Text($"niveau-{skill.Code}");
            if (typed is "" or "0") continue;
            if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var level) && framework.Levels.Any(known => known.Level == level)) levels[skill.Code] = level;
            else errors.Add(new($"niveau-{skill.Code}", "skills.error.level", skill.Title));
        }

        PersonForm read = new()
        {
            Entity = form.Text("entite"), Place = form.Text("lieu"), Contribution = form.Text("apport"), Contact = form.Text("contact"),
            Keep = form.Ticked("garder"), Show = form.Ticked("montrer"), Levels = levels,
        };
        return read with { Errors = [.. read.Check(tree), .. errors] };
    }

    private IEnumerable<FormError> Check(EntityTree tree)
    {
        if (tree.Find(Entity) is null) yield return new("entite", "skills.error.entity");
        if (Place.Length > MaxPlace) yield return new("lieu", "skills.error.long", MaxPlace);
        if (Contribution.Length > MaxContribution) yield return new("apport", "skills.error.long", MaxContribution);
        if (Contact.Length > MaxContact) yield return new("contact", "skills.error.long", MaxContact);
        if (!Keep) yield return new("garder", "skills.error.consent");
    }
}
