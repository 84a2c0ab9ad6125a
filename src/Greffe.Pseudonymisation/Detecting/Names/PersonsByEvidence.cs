using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Detecting.Names;

/// <summary>
/// Names that nothing announces: two or more capitalised words whose letters look like a first name and a surname («Jean Martin», «MARTIN Jean»),
/// and the name alone on the line under a heading of parties.
/// </summary>
internal sealed class PersonsByEvidence : IMentionDetector
{
    /// <inheritdoc/>
    public void Detect(DocumentText document, ICollection<Candidate> found)
    {
        for (var at = 0; at < document.Tokens.Count; at++)
        {
            if (!Starts(document, at)) continue;
            var end = NameReader.Read(document, at, announced: false);
            if (end <= at + 1) continue;
            var score = Score(document, at, end);
            if (score > 0)
            {
                var role = Roles.Decide(document, at, end, MentionRole.Other, Roles.TitleAfter(document, end));
                if (IsLawyerBefore(document, at)) role = MentionRole.Avocat;
                found.Add(new(document.Tokens[at].Start, document.Tokens[end - 1].End, Roles.CategoryOf(role), role, score, "names/evidence"));
                OtherNames.Read(document, at, end, role, found);
            }
            at = end - 1;
        }
    }

    private static bool Starts(DocumentText document, int at)
    {
        var token = document.Tokens[at];
        if (!token.IsCapital || token.Length < 2) return false;
        if (document.Is(at - 1, WordFlags.Civility) || (document.IsMark(at - 1, '.') && document.Is(at - 2, WordFlags.Civility))) return false;
        if (token.Gap == Gap.None && document.IsMark(at - 1, '-')) return false;
        return !document.Is(at, WordFlags.Particle | WordFlags.Stop | WordFlags.Organisation | WordFlags.Court | WordFlags.Way | WordFlags.Monument);
    }

    // Of what class each word is decides; what stands before can forbid («rue Jean Moulin», «société Jean Lefebvre»).
    private static double Score(DocumentText document, int start, int end)
    {
        if (IsForbiddenBefore(document, start)) return 0;
        List<int> words = [];
        for (var index = start; index < end; index++)
        {
            var token = document.Tokens[index];
            if (token.Kind != TokenKind.Word || (token.Length > 2 || !document.Is(index, WordFlags.Particle)) is false) continue;
            if (document.Is(index, WordFlags.Organisation | WordFlags.Court | WordFlags.Way | WordFlags.Firm)) return 0;
            words.Add(index);
        }
        if (words.Count < 2) return 0;
        return Judge(document, words);
    }

    private static double Judge(DocumentText document, List<int> words)
    {
        var (first, last) = (words[0], words[^1]);
        var title = document.Tokens[first].Shape == Shape.Title;
        var upper = document.Tokens[last].Shape == Shape.Upper && document.Tokens[last].Length > 1;
        var leading = Given(document, first);
        if (title && upper && document.Tokens[last].Length > 2) return leading > -1.5 && !document.Evidence(last).IsPlainWord ? 0.9 : 0;
        if (document.Tokens[first].Shape == Shape.Upper && document.Tokens[last].Shape == Shape.Title && document.Tokens[first].Length > 2)
            return Given(document, last) > 0 ? 0.88 : 0;
        if (words.Any(word => document.Words.SeenLower(document.Tokens[word].Word) && document.Evidence(word).Common > 0)) return 0;
        var surname = document.Evidence(last);
        if (leading > 1 && surname.Surname > surname.Common && surname.Surname > -1) return title ? 0.8 : 0.7;
        return Given(document, last) > 2 && document.Evidence(first).Surname > 0.5 && !title ? 0.65 : 0;
    }

    private static float Given(DocumentText document, int at)
    {
        if (document.Tokens[at].Length <= 2) return 0;
        var evidence = document.Evidence(at);
        return evidence.First - Math.Max(0, Math.Max(evidence.Common, evidence.Place));
    }

    private static bool IsForbiddenBefore(DocumentText document, int start)
    {
        for (var index = start - 1; index >= start - 4 && index >= 0; index--)
        {
            if (document.Tokens[index + 1].Gap >= Gap.Line) return false;
            if (document.IsMark(index, ',') || document.IsMark(index, ';') || document.IsMark(index, ':') || document.IsMark(index, '.')) return false;
            if (document.Is(index, WordFlags.Way | WordFlags.LooseWay | WordFlags.Monument)) return true;
            if (document.Is(index, WordFlags.Organisation) && !document.Is(index, WordFlags.Court)) return true;
        }
        return false;
    }

    private static bool IsLawyerBefore(DocumentText document, int start)
    {
        for (var index = start - 1; index >= start - 6 && index >= 0; index--)
        {
            if (document.Is(index, WordFlags.Lawyer) && !document.IsWord(index + 1, "general")) return !document.IsMark(start - 1, ',') ;
            if (document.Tokens[index + 1].Gap >= Gap.Line) return false;
            if (document.IsMark(index, ';') || document.IsMark(index, '.') || document.IsMark(index, ',')) return false;
        }
        return false;
    }
}
