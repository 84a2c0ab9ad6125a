using Greffe.Decisions.Searching;

namespace Greffe.Search.Questions;

/// <summary>
/// Reads what a person typed. <c>OU</c> binds least, then words side by side or joined by <c>ET</c>; <c>SAUF</c> takes the unit that
/// follows. What cannot be read so (a parenthesis left open, an operator at the end) is searched as plain words.
/// </summary>
internal sealed class QuestionReader
{
    private const int MaxDepth = 12;

    private readonly IReadOnlyList<Lexeme> units;
    private readonly bool any;
    private int next;
    private bool readable = true;
    private int bareWords;

    private QuestionReader(IReadOnlyList<Lexeme> units, bool any) => (this.units, this.any) = (units, any);

    /// <summary>The question of <paramref name="text"/>; never fails.</summary>
    public static Question Read(string text, SearchOperator words)
    {
        List<string> understood = [];
        if (text.Length > SearchQuery.MaxTextLength)
        {
            text = text[..SearchQuery.MaxTextLength];
            understood.Add($"recherche limitée aux {SearchQuery.MaxTextLength} premiers caractères");
        }

        if (string.IsNullOrWhiteSpace(text)) return new(new Ask.All(), understood, 0);
        if (words == SearchOperator.Exact) return Exact(text, understood);

        var recognised = Recognition.FindAll(text);
        var units = Lexemes.Read(text, recognised, out var cut);
        understood.AddRange(recognised.Select(found => found.Said).Distinct());
        if (cut) understood.Add($"recherche limitée aux {Lexemes.MaxUnits} premiers mots");
        return Parse(units, words == SearchOperator.Or, understood);
    }

    private static Question Parse(List<Lexeme> units, bool any, List<string> understood)
    {
        var reader = new QuestionReader(units, any);
        var asked = reader.ReadOr(0);
        if (!reader.readable || reader.next < units.Count)
        {
            understood.Add("opérateurs illisibles : recherche par mots simples");
            reader = new([.. units.Where(IsLookedFor)], any);
            asked = reader.ReadOr(0);
        }

        if (asked is null) understood.Add("seulement des mots trop courants pour être cherchés");
        return new(asked, understood, reader.bareWords);
    }

    private static Question Exact(string text, List<string> understood)
    {
        var asked = WordAsk.Read(text);
        if (asked is null) understood.Add("seulement des mots trop courants pour être cherchés");
        return new(asked, understood, 1);
    }

    private static bool IsLookedFor(Lexeme unit) => unit.Kind is LexemeKind.Word or LexemeKind.Quoted or LexemeKind.Recognised;

    private LexemeKind? Kind => next < units.Count ? units[next].Kind : null;

    private Ask? ReadOr(int depth)
    {
        List<Ask> parts = [];
        Add(parts, ReadAnd(depth));
        while (Kind == LexemeKind.Or)
        {
            next++;
            if (Kind is null or LexemeKind.Close or LexemeKind.Or or LexemeKind.And) readable = false;
            Add(parts, ReadAnd(depth));
        }

        return parts.Count switch { 0 => null, 1 => parts[0], _ => new Ask.Or(parts) };
    }

    private Ask? ReadAnd(int depth)
    {
        List<Ask> bare = [];
        List<Ask> required = [];
        while (Kind is not (null or LexemeKind.Or or LexemeKind.Close))
        {
            var joined = Kind == LexemeKind.And;
            if (joined) next++;
            var excluded = Kind == LexemeKind.Not;
            if (excluded) next++;
            if (Kind is null or LexemeKind.Or or LexemeKind.And or LexemeKind.Not or LexemeKind.Close)
            {
                readable = false;
                break;
            }

            if (joined && bare.Count + required.Count == 0) readable = false;
            if (joined && bare.Count > 0)
            {
                required.Add(bare[^1]);
                bare.RemoveAt(bare.Count - 1);
            }

            if (ReadUnit(depth) is not { } unit) continue;
            if (excluded) required.Add(new Ask.Not(unit));
            else (joined ? required : bare).Add(unit);
        }

        return Combine(bare, required);
    }

    private Ask? Combine(List<Ask> bare, List<Ask> required)
    {
        bareWords = Math.Max(bareWords, bare.Count);
        if (bare.Count > 1 && any) bare = [new Ask.Or([.. bare])];
        List<Ask> parts = [.. bare, .. required];
        return parts.Count switch { 0 => null, 1 => parts[0], _ => new Ask.And(parts) };
    }

    private Ask? ReadUnit(int depth)
    {
        var unit = units[next++];
        switch (unit.Kind)
        {
            case LexemeKind.Recognised: return unit.Recognised;
            case LexemeKind.Quoted: return WordAsk.Read(unit.Text);
            case LexemeKind.Word: return WordAsk.ReadChunk(unit.Text);
            case LexemeKind.Open when depth < MaxDepth:
                var inner = ReadOr(depth + 1);
                if (Kind == LexemeKind.Close) next++;
                else readable = false;
                return inner;
            default:
                readable = false;
                return null;
        }
    }

    private static void Add(List<Ask> parts, Ask? part)
    {
        if (part is not null) parts.Add(part);
    }
}
