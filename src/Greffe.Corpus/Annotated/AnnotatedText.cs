using System.Text;

namespace Greffe.Corpus.Annotated;

/// <summary>Writes tagged sentences as plain text with the spans of its persons.</summary>
internal static class AnnotatedText
{
    private static readonly string[] Civilities = ["M", "MM", "Mme", "Mmes", "Mlle", "Me", "Mes", "Monsieur", "Madame", "Maître", "Dr", ".", "docteur", "Docteur", "juge", "le"];

    /// <summary>One document. In texts tagged by experts a professional is told from a party; in the others any person is a person.</summary>
    public static CorpusDocument Write(string id, IReadOnlyList<List<TaggedWord>> sentences, bool isExpert)
    {
        var text = new StringBuilder();
        List<CorpusEntity> entities = [];
        foreach (var sentence in sentences)
        {
            if (text.Length > 0) text.Append('\n');
            for (var at = 0; at < sentence.Count;)
            {
                var end = at + 1;
                if (sentence[at].Begins) while (end < sentence.Count && sentence[end].Tag == sentence[at].Tag && !sentence[end].Begins) end++;
                var isName = sentence[at].Begins && sentence[at].Tag is "PER" or "PERS" or "LEGAL_PROFESSIONAL";
                var skipped = isName ? sentence[at..end].TakeWhile(word => Civilities.Contains(word.Word)).Count() : 0;
                var start = -1;
                for (var index = at; index < end; index++)
                {
                    Append(text, sentence, index);
                    if (isName && index == at + skipped) start = text.Length - sentence[index].Word.Length;
                }
                if (start >= 0) entities.Add(Entity(start, text.Length, sentence[at].Tag, isExpert, entities.Count));
                at = end;
            }
        }
        return new(id, text.ToString(), entities, [], new(CorpusKind.Mixed, null, null, [], null, []));
    }

    private static CorpusEntity Entity(int start, int end, string tag, bool isExpert, int number)
    {
        var isProfessional = tag == "LEGAL_PROFESSIONAL";
        return new(start, end, isProfessional ? EntityCategory.ProfessionnelMagistratGreffier : EntityCategory.PersonnePhysique,
            isExpert && !isProfessional ? MentionRole.Tiers : MentionRole.Other, $"e{number + 1}", null, isProfessional ? false : null);
    }

    private static void Append(StringBuilder text, List<TaggedWord> sentence, int at)
    {
        var word = sentence[at].Word;
        var joined = at == 0 || sentence[at - 1].Joined || text[^1] is '\'' or '’' or '(' or '«' or '\n' || word[0] is ',' or '.' or ')';
        if (!joined) text.Append(' ');
        text.Append(word);
    }
}
