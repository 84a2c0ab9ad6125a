using Greffe.Decisions.Searching;

namespace Greffe.Search.Questions;

/// <summary>
/// Reads what a person typed. <c>OU</c> binds least, then words side by side or joined by <c>ET</c>; <c>SAUF</c> takes the unit that
/// follows, <c>cite:</c> too, and <c>zone:</c> all that follows. What cannot be read so (a parenthesis left open, an operator at the end)
/// is searched as plain words.
/// </summary>
internal sealed class QuestionReader
{
    private const int MaxDepth = 12;

    private readonly IReadOnlyList<Lexeme> units;
    private readonly bool any;
    private readonly Func<string, IReadOnlyList<string>> targetsOf;
    private readonly List<string> understood;
    private int next;
    private bool readable = true;

    private QuestionReader(IReadOnlyList<Lexeme> units, bool any, Func<string, IReadOnlyList<string>> targetsOf, List<string> understood) =>
        (this.units, this.any, this.targetsOf, this.understood) = (units, any, targetsOf, understood);

    /// <summary>The question of <paramref name="text"/>; never fails.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="words">How bare words combine.</param>
    /// <param name="targetsOf">Targets of what stands after <c>cite:</c>; empty when it cites nothing known.</param>
    public static Question Read(string text, SearchOperator words, Func<string, IReadOnlyList<string>> targetsOf)
    {
        List<string> understood = [];
        if (text.Length > SearchQuery.MaxTextLength)
        {
            text = text[..SearchQuery.MaxTextLength];
            understood.Add($"recherche limitée aux {SearchQuery.MaxTextLength} premiers caractères");
        }

        if (string.IsNullOrWhiteSpace(text)) return new(new Ask.All(), understood);
        if (words == SearchOperator.Exact) return Told(WordAsk.Read(text), understood);

        var recognised = Recognition.FindAll(text);
        var units = Lexemes.Read(text, recognised, out var cut);
        understood.AddRange(recognised.Select(found => found.Said).OfType<string>().Distinct());
        if (cut) understood.Add($"recherche limitée aux {Lexemes.MaxUnits} premiers mots");
        var reader = new QuestionReader(units, words == SearchOperator.Or, targetsOf, understood);
        var asked = reader.ReadOr(0);
        if (reader.readable && reader.next >= units.Count) return Told(asked, understood);
        understood.Add("opérateurs illisibles : recherche par mots simples");
        return Told(new QuestionReader([.. units.Where(IsLookedFor)], words == SearchOperator.Or, targetsOf, understood).ReadOr(0), understood);
    }

    private static Question Told(Ask? asked, List<string> understood)
    {
        if (asked is null) understood.Add("seulement des mots trop courants pour être cherchés");
        return new(asked, understood);
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
            else (joined || unit is Ask.Citing or Ask.Within ? required : bare).Add(unit);
        }

        return Combine(bare, required);
    }

    private Ask? Combine(List<Ask> bare, List<Ask> required)
    {
        if (bare.Count > 1 && bare.FindAll(part => part is Ask.Numbered { IsSure: true }) is { Count: > 0 } numbers && !any)
        {
            // «Cass. soc., 9 octobre 2019, n° 19-10.780» names one decision: what stands around the number only orders.
            Ask wanted = numbers.Count == 1 ? numbers[0] : new Ask.Or(numbers);
            bare = [new Ask.Preferring(wanted, bare.FindAll(part => !numbers.Contains(part)))];
        }

        if (bare.Count > 1 && any) bare = [new Ask.Or([.. bare])];
        List<Ask> parts = [.. bare, .. required];
        return parts.Count switch { 0 => null, 1 => parts[0], _ => new Ask.And(parts, bare.Count) };
    }

    private Ask? ReadUnit(int depth)
    {
        var unit = units[next++];
        switch (unit.Kind)
        {
            case LexemeKind.Recognised: return unit.Recognised;
            case LexemeKind.Quoted: return WordAsk.Read(unit.Text);
            case LexemeKind.Word: return WordAsk.ReadChunk(unit.Text);
            case LexemeKind.Cite when next < units.Count && IsLookedFor(units[next]): return ReadCited(units[next++].Text);
            case LexemeKind.Zone when ZoneNames.Find(unit.Text) is { } field && depth < MaxDepth: return ReadWithin(field, depth);
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

    private Ask? ReadCited(string cited)
    {
        if (targetsOf(cited) is { Count: > 0 } targets)
        {
            understood.Add($"décisions qui citent « {cited} »");
            return new Ask.Citing(targets);
        }

        understood.Add($"« {cited} » n'est pas une référence connue : cherché comme mots");
        return WordAsk.Read(cited);
    }

    private Ask.Within? ReadWithin(SearchField field, int depth)
    {
        understood.Add($"dans {ZoneNames.Label(field)} seulement");
        if (ReadOr(depth + 1) is { } inner) return new(field, inner);
        readable = false;
        return null;
    }

    private static void Add(List<Ask> parts, Ask? part)
    {
        if (part is not null) parts.Add(part);
    }
}
