namespace Greffe.Search.Questions;

/// <summary>
/// Cuts a question into units. Operators are upper case (<c>ET OU SAUF</c>, <c>AND OR NOT</c>); quotes are straight, curly or guillemets,
/// and one left open runs to the end.
/// </summary>
internal static class Lexemes
{
    /// <summary>Most units read; the rest is left out, and the person is told.</summary>
    public const int MaxUnits = 64;

    /// <summary>The units of <paramref name="text"/>; <paramref name="cut"/> tells that some were left out.</summary>
    public static List<Lexeme> Read(string text, IReadOnlyList<Recognition> recognised, out bool cut)
    {
        List<Lexeme> units = [];
        var at = 0;
        while (at < text.Length && units.Count < MaxUnits)
        {
            if (recognised.FirstOrDefault(found => found.Start == at) is { } hit)
            {
                units.Add(new(LexemeKind.Recognised, text[hit.Start..hit.End], hit.Asked));
                at = hit.End;
            }
            else at = ReadOne(text, at, recognised, units);
        }

        cut = !string.IsNullOrWhiteSpace(text[at..]);
        return units;
    }

    private static int ReadOne(string text, int at, IReadOnlyList<Recognition> recognised, List<Lexeme> units)
    {
        switch (text[at])
        {
            case '(': units.Add(new(LexemeKind.Open, "(")); return at + 1;
            case ')': units.Add(new(LexemeKind.Close, ")")); return at + 1;
            case '"' or '«' or '“' or '„': return ReadQuoted(text, at, units);
            case var c when char.IsWhiteSpace(c) || IsClosingQuote(c): return at + 1;
        }

        if (ReadPrefix(text, at, units) is var after && after > at) return after;
        var end = at;
        while (end < text.Length && !IsBoundary(text[end]) && !recognised.Any(found => found.Start == end)) end++;
        var chunk = text[at..end];
        units.Add(chunk switch
        {
            "ET" or "AND" or "&&" => new(LexemeKind.And, chunk),
            "OU" or "OR" or "||" => new(LexemeKind.Or, chunk),
            "SAUF" or "NOT" => new(LexemeKind.Not, chunk),
            _ => new(LexemeKind.Word, chunk),
        });
        return end;
    }

    /// <summary><c>zone:dispositif</c> and <c>cite:</c>; the same offset when neither stands here.</summary>
    private static int ReadPrefix(string text, int at, List<Lexeme> units)
    {
        var rest = text.AsSpan(at);
        if (rest.StartsWith("cite:", StringComparison.OrdinalIgnoreCase))
        {
            units.Add(new(LexemeKind.Cite, ""));
            return at + 5;
        }

        if (!rest.StartsWith("zone:", StringComparison.OrdinalIgnoreCase)) return at;
        var length = 5;
        while (length < rest.Length && char.IsLetter(rest[length])) length++;
        units.Add(new(LexemeKind.Zone, rest[5..length].ToString()));
        return at + length;
    }

    private static int ReadQuoted(string text, int at, List<Lexeme> units)
    {
        var close = text.AsSpan(at + 1).IndexOfAny(text[at] == '"' ? ['"'] : ['"', '»', '”']);
        var end = close < 0 ? text.Length : at + 1 + close;
        units.Add(new(LexemeKind.Quoted, text[(at + 1)..end]));
        return Math.Min(text.Length, end + 1);
    }

    private static bool IsBoundary(char c) => c is '(' or ')' or '"' or '«' or '“' or '„' || IsClosingQuote(c) || char.IsWhiteSpace(c);

    private static bool IsClosingQuote(char c) => c is '»' or '”';
}
