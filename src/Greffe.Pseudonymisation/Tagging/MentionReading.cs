using Greffe.Pseudonymisation.Detecting;
using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Tagging;

/// <summary>Joins the words of one mention as their probabilities come in.</summary>
internal sealed class MentionReading(DocumentText document, ICollection<Candidate> found)
{
    private const float Outside = 0.88f;
    private int start = -1;
    private int end;
    private Tag tag;
    private float sum;
    private int words;

    /// <summary>Reads the probabilities of the next word.</summary>
    public void Next(int at, ReadOnlySpan<float> row)
    {
        if (row[0] > Outside)
        {
            Close();
            return;
        }
        var (best, begins, share) = Best(row);
        if (start < 0 || best != tag || begins || Breaks(at))
        {
            Close();
            (start, tag, sum, words) = (at, best, 0, 0);
        }
        (end, sum, words) = (at + 1, sum + share, words + 1);
    }

    // Columns of a signature, or a first name at the end of a line and another that begins the next one.
    private bool Breaks(int at)
    {
        var token = document.Tokens[at];
        if (tag > Tag.Clerk || token.Gap == Gap.None) return false;
        if (token.Gap == Gap.Paragraph) return true;
        if (token.Gap == Gap.Space) return token.Start - document.Tokens[at - 1].End > 3;
        return words > 0 && document.Tokens[at - 1].Kind == TokenKind.Word && document.Evidence(at - 1).IsFirstName && token.Kind == TokenKind.Word && document.Evidence(at).IsFirstName && token.Shape == Shape.Title;
    }

    /// <summary>Ends the mention that is open.</summary>
    public void Close()
    {
        if (start < 0) return;
        var last = end;
        while (last > start && document.Tokens[last - 1].Kind == TokenKind.Mark && !document.IsMark(last - 1, '.')) last--;
        if (last > start) found.Add(Mention(document.Tokens[start].Start, document.Tokens[last - 1].End, sum / words));
        start = -1;
    }

    private static (Tag Tag, bool Begins, float Share) Best(ReadOnlySpan<float> row)
    {
        var (best, share, begins) = (0, 0f, false);
        for (var tag = 0; tag < Labels.Tags; tag++)
        {
            var both = row[1 + 2 * tag] + row[2 + 2 * tag];
            if (both > share) (best, share, begins) = (tag, both, row[1 + 2 * tag] > row[2 + 2 * tag]);
        }
        return ((Tag)best, begins, share);
    }

    private Candidate Mention(int from, int to, double score) => tag switch
    {
        Tag.Person => new(from, to, EntityCategory.PersonnePhysique, MentionRole.Other, score, ModelMentions.Names),
        Tag.Lawyer => new(from, to, EntityCategory.ProfessionnelAvocat, MentionRole.Avocat, score, ModelMentions.Names),
        Tag.Magistrate => new(from, to, EntityCategory.ProfessionnelMagistratGreffier, MentionRole.Magistrat, score, ModelMentions.Names),
        Tag.Clerk => new(from, to, EntityCategory.ProfessionnelMagistratGreffier, MentionRole.Greffier, score, ModelMentions.Names),
        _ => new(from, to, CategoryOf(tag), MentionRole.Other, score, ModelMentions.Things),
    };

    private static EntityCategory CategoryOf(Tag tag) => tag switch
    {
        Tag.LegalPerson => EntityCategory.PersonneMorale,
        Tag.Address => EntityCategory.Adresse,
        Tag.Place => EntityCategory.Localite,
        Tag.BirthDate => EntityCategory.DateNaissance,
        Tag.MarriageDate => EntityCategory.DateMariage,
        Tag.DeathDate => EntityCategory.DateDeces,
        Tag.Identifier => EntityCategory.NumeroIdentifiant,
        Tag.Phone => EntityCategory.TelephoneFax,
        Tag.Account => EntityCategory.CompteBancaire,
        Tag.Cadastre => EntityCategory.Cadastre,
        _ => EntityCategory.PlaqueImmatriculation,
    };
}
