namespace Greffe.Search.Words;

/// <summary>
/// One form for each way of writing a number: «20-23.523», «20-23523» and «20/23523» give <c>2023523</c> (numbers of cases),
/// «05/10/2023» gives <c>d20231005</c>, «1.500» gives <c>1500</c>, «L. 1232-1» gives <c>l1232-1</c>.
/// </summary>
internal static class NumberForm
{
    /// <summary>
    /// Offset of the first digit when an article number (letter L, R, D or A, then digits) opens at <paramref name="start"/>, else 0.
    /// </summary>
    public static int ArticleDigitsAt(ReadOnlySpan<char> text, int start)
    {
        if (text[start] is not ('L' or 'R' or 'D' or 'A' or 'l' or 'r' or 'd' or 'a')) return 0;
        if (start > 0 && char.IsLetterOrDigit(text[start - 1])) return 0;
        var at = start + 1;
        var upper = char.IsUpper(text[start]);
        if (upper && at < text.Length && text[at] == '.') at++;
        if (upper && at < text.Length && text[at] is ' ' or '\u00a0') at++;
        if (at < text.Length && text[at] == '*') at++;
        return at < text.Length && char.IsAsciiDigit(text[at]) && at - start <= 4 ? at : 0;
    }

    /// <summary>End of the number that starts at <paramref name="start"/>: digits, joined by single points, hyphens or slashes.</summary>
    public static int EndAt(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length)
        {
            if (char.IsAsciiLetterOrDigit(text[end])) end++;
            else if (text[end] is '.' or '-' or '/' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])) end++;
            else break;
        }

        return end;
    }

    /// <summary>Writes the one form of a number; returns its length.</summary>
    public static int Write(ReadOnlySpan<char> number, Span<char> target, bool article)
    {
        if (!article && TryDate(number, target)) return 9;
        var bare = !article && (IsCaseNumber(number) || IsGrouped(number));
        var length = 0;
        foreach (var c in number)
        {
            if (length == WordReader.MaxLength - 1) break;
            if (char.IsAsciiLetterOrDigit(c)) target[length++] = char.ToLowerInvariant(c);
            else if (!bare) target[length++] = '-';
        }

        return length;
    }

    /// <summary>Pourvoi (<c>NN-NN.NNN</c>, the point optional) or general register (<c>NN/NNNNN</c>).</summary>
    private static bool IsCaseNumber(ReadOnlySpan<char> number) => number.Length is 8 or 9 && number[2] is '-' or '/'
        && Digits(number[..2]) && (Digits(number[3..]) || (number.Length == 9 && number[5] == '.' && Digits(number[3..5]) && Digits(number[6..])));

    /// <summary>Thousands set apart by points.</summary>
    private static bool IsGrouped(ReadOnlySpan<char> number)
    {
        var first = number.IndexOf('.');
        if (first is < 1 or > 3) return false;
        var rest = number[first..];
        while (rest.Length >= 4 && rest[0] == '.' && Digits(rest[1..4])) rest = rest[4..];
        return rest.IsEmpty;
    }

    private static bool TryDate(ReadOnlySpan<char> number, Span<char> target)
    {
        var first = number.IndexOfAny('/', '.', '-');
        if (first is not (1 or 2)) return false;
        var second = number[(first + 1)..].IndexOf(number[first]) + first + 1;
        if (second - first is not (2 or 3) || number.Length - second != 5) return false;
        if (!int.TryParse(number[..first], out var day) || !int.TryParse(number[(first + 1)..second], out var month)) return false;
        if (!int.TryParse(number[(second + 1)..], out var year) || day is < 1 or > 31 || month is < 1 or > 12) return false;
        return target.TryWrite($"d{year:0000}{month:00}{day:00}", out _);
    }

    private static bool Digits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
