using Greffe.Pseudonymisation.Reading;
using Greffe.Pseudonymisation.Tagging;

namespace Greffe.Pseudonymisation.Training;

/// <summary>An annotated text as the trainer reads it: for each token the labels that may be right.</summary>
internal static class TrainingText
{
    /// <summary>Label of each token of <paramref name="document"/>, from spans of its original text.</summary>
    public static byte[] LabelsOf(DocumentText document, IReadOnlyList<GoldEntity> entities)
    {
        var labels = new byte[document.Tokens.Count];
        var starts = OriginalStarts(document);
        foreach (var entity in entities.OrderByDescending(entity => entity.End - entity.Start))
        {
            if (TagOf(entity) is not { } tag) continue;
            var first = true;
            for (var at = FirstFrom(starts, entity.Start); at < starts.Length && starts[at] < entity.End; at++)
            {
                if (labels[at] != 0) break;
                labels[at] = (byte)(first ? Labels.Begin(tag) : Labels.Inside(tag));
                first = false;
            }
        }
        return labels;
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
