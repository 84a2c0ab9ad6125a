using Greffe.Look;
using Greffe.Records;

namespace Greffe.Governance.MapSkills;

/// <summary>An invented framework and sixty invented people, by chance out of a fixed seed.</summary>
internal static class SeededSkills
{
    private const int People = 60;

    /// <summary>The one person who has the skill that nobody else has.</summary>
    private const int RareAt = 7;

    private static readonly (string Code, string Family, string Title, double Share)[] Skills =
    [
        ("lecture-decisions", "Droit et décisions", "Lire et citer une décision", 0.6), ("protection-donnees", "Droit et décisions", "Protection des données personnelles", 0.4),
        ("reutilisation", "Droit et décisions", "Réutilisation et licences", 0.25), ("statistiques", "Analyse", "Statistiques et indicateurs", 0.4),
        ("python", "Analyse", "Python", 0.25), ("sql", "Analyse", "SQL", 0.35), ("cartographie", "Analyse", "Cartographie", 0),
        ("qualite-donnees", "Gestion des données", "Qualité et contrats de données", 0.3), ("catalogue", "Gestion des données", "Description au catalogue", 0.2),
        ("traitement-langue", "Intelligence artificielle", "Traitement de la langue", 0.12), ("evaluation-algorithmes", "Intelligence artificielle", "Évaluation des algorithmes", 0),
    ];

    private static readonly string[] Levels = ["Je découvre", "Je pratique avec de l’aide", "Je pratique seul", "Je forme les autres"];

    private static readonly string[] FirstNames = ["Adèle", "Bruno", "Chloé", "Driss", "Élise", "Félix", "Gaëlle", "Hugo", "Irène", "Jonas", "Katia", "Léon", "Mina", "Naïm", "Olga", "Paul", "Rita", "Samy", "Thaïs", "Yves"];

    private static readonly (string Entity, string Place, int Weight)[] Places =
        [("DSJ-STAT", "Nantes", 4), ("demo-cour-a", "Rennes", 3), ("demo-cour-b", "Toulouse", 2), ("SNU", "Nantes", 4), ("SNU-DIFF", "Nantes", 2), ("DAC", "Paris", 3), ("DAP", "Paris", 2), ("DSJ", "Paris", 1)];

    public static void Write(RecordWriter writer, DateOnly today, Random random)
    {
        var version = PublishFramework.Write(writer, new(0, default, "Première version (inventée).",
            [.. Skills.Select(skill => new Skill { Code = skill.Code, Family = skill.Family, Title = skill.Title })], [.. Levels.Select((title, at) => new SkillLevel { Level = at + 1, Title = title })]));
        var places = Places.SelectMany(place => Enumerable.Repeat(place, place.Weight)).ToList();
        for (var at = 0; at < People; at++)
        {
            var (entity, place, _) = places[random.Next(places.Count)];
            var agent = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"demo-agent-{at + 1:00}");
            var name = $"{FirstNames[at % FirstNames.Length]} Inventé-{at + 1}";
            KeepPerson(writer, today, agent, name, entity, place, isShown: random.NextDouble() < 0.7);
            foreach (var skill in Skills.Where(skill => random.NextDouble() < skill.Share))
                KeepOwnRecord.SetLevel(writer, agent, skill.Code, 1 + random.Next(Levels.Length), version, "self");
            if (at == RareAt) KeepOwnRecord.SetLevel(writer, agent, "cartographie", Levels.Length, version, "self");
            KeepOwnRecord.IndexPerson(writer, agent);
        }
    }

    private static void KeepPerson(RecordWriter writer, DateOnly today, string agent, string name, string entity, string place, bool isShown)
    {
        var now = RecordStore.Text(writer.At);
        writer.Execute("""
            INSERT INTO governance_people (agent, name, entity, place, contribution, contact, made, consented, shown, until)
            VALUES (@agent, @name, @entity, @place, 'Personne inventée pour la démonstration.', '', @now, @now, @shown, @until)
            """, new { agent, name, entity, place, now, shown = isShown ? now : null, until = DateWords.Machine(today.AddMonths(KeepOwnRecord.KeptMonths)) });
        writer.Trace("create", Person.Kind, agent);
    }
}
