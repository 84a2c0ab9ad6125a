using Greffe.Pseudonymisation.Tagging;

namespace Greffe.Pseudonymisation.Training;

/// <summary>An annotated text as the trainer reads it: for each token the labels that may be right.</summary>
internal static class TrainingText
{
    /// <summary>Prefix of the identifiers of texts where only persons are annotated, whatever their role.</summary>
    public const string PersonsOnly = "persons/";

    private const uint AnyPerson = 1u << 1 | 1u << 2 | 1u << 3 | 1u << 4 | 1u << 5 | 1u << 6 | 1u << 7 | 1u << 8;
    private const uint AnyProfessional = AnyPerson & ~(1u << 1 | 1u << 2);
    private const uint Begins = 0x55555555u << 1;

    /// <summary>Labels that may be right for each token of <paramref name="document"/>, from spans of its original text.</summary>
    public static uint[] LabelsOf(DocumentText document, GoldDocument gold)
    {
        var personsOnly = gold.Id.StartsWith(PersonsOnly, StringComparison.Ordinal);
        var labels = new uint[document.Tokens.Count];
        Array.Fill(labels, personsOnly ? Labels.All & ~AnyPerson : 1u);
        var starts = OriginalStarts(document);
        var free = new bool[labels.Length];
        foreach (var entity in gold.Entities.OrderByDescending(entity => entity.End - entity.Start))
        {
            if (MaskOf(entity, personsOnly) is not (> 0 and var mask)) continue;
            var first = true;
            for (var at = FirstFrom(starts, entity.Start); at < starts.Length && starts[at] < entity.End; at++)
            {
                if (free[at]) break;
                (free[at], labels[at], first) = (true, mask & (first ? Begins : ~Begins), false);
            }
        }
        return labels;
    }

    /// <summary>The labels with those that go on with a mention turned into those that begin one: for the first word of a chain cut inside a mention.</summary>
    public static uint AsBeginning(uint labels) => labels & (Begins | 1) | (labels & ~(Begins | 1)) >> 1;

    private static uint MaskOf(GoldEntity entity, bool personsOnly)
    {
        if (TagOf(entity) is not { } tag) return 0;
        if (personsOnly && entity.Category == EntityCategory.ProfessionnelMagistratGreffier) return AnyProfessional;
        if (entity.Category == EntityCategory.PersonnePhysique && entity is { Role: MentionRole.Other, Hidden: not true }) return AnyPerson;
        return personsOnly && entity.Category != EntityCategory.PersonnePhysique ? 0 : 1u << Labels.Begin(tag) | 1u << Labels.Inside(tag);
    }

    /// <summary>Tag of an annotated mention; null for what the checked patterns alone find.</summary>
    public static Tag? TagOf(GoldEntity entity) => entity.Category switch
    {
        EntityCategory.PersonnePhysique or EntityCategory.ProfessionnelAvocat or EntityCategory.ProfessionnelMagistratGreffier => entity.Role switch
        {
            MentionRole.Avocat => Tag.Lawyer,
            MentionRole.Magistrat => Tag.Magistrate,
            MentionRole.Greffier => Tag.Clerk,
            _ => entity.Category == EntityCategory.ProfessionnelAvocat ? Tag.Lawyer : Tag.Person,
        },
        EntityCategory.PersonneMorale or EntityCategory.Etablissement => Tag.LegalPerson,
        EntityCategory.Adresse => Tag.Address,
        EntityCategory.Localite => Tag.Place,
        EntityCategory.DateNaissance => Tag.BirthDate,
        EntityCategory.DateMariage => Tag.MarriageDate,
        EntityCategory.DateDeces => Tag.DeathDate,
        EntityCategory.NumeroIdentifiant => Tag.Identifier,
        EntityCategory.TelephoneFax => Tag.Phone,
        EntityCategory.CompteBancaire => Tag.Account,
        EntityCategory.Cadastre => Tag.Cadastre,
        EntityCategory.PlaqueImmatriculation => Tag.Plate,
        _ => null,
    };

    private static int[] OriginalStarts(DocumentText document)
    {
        var starts = new int[document.Tokens.Count];
        for (var at = 0; at < starts.Length; at++) starts[at] = document.ToOriginal(document.Tokens[at].Start, document.Tokens[at].End).Start;
        return starts;
    }

    private static int FirstFrom(int[] starts, int offset)
    {
        var at = Array.BinarySearch(starts, offset);
        return at < 0 ? ~at : at;
    }
}
