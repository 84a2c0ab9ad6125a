using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Greffe.Structure.Dates;

/// <summary>Dates as decisions write them: «15 février 2022», «1er avril 2020», «le quinze février deux mille vingt-deux», «15/02/2022».</summary>
internal static partial class FrenchDates
{
    private static readonly string[] Months =
    [
        "janvier", "février", "fevrier", "mars", "avril", "mai", "juin", "juillet", "août", "aout", "septembre", "octobre", "novembre",
        "décembre", "decembre",
    ];

    private static readonly int[] Ranks = [1, 2, 2, 3, 4, 5, 6, 7, 8, 8, 9, 10, 11, 12, 12];

    private static readonly SearchValues<string> AnyMonth = SearchValues.Create(Months, StringComparison.OrdinalIgnoreCase);

    /// <summary>All dates of <paramref name="text"/> in reading order; spans are moved by <paramref name="offset"/>.</summary>
    public static List<Fact<DateOnly>> FindAll(ReadOnlySpan<char> text, int offset = 0)
    {
        List<Fact<DateOnly>> found = [];
        for (var at = 0; at < text.Length;)
        {
            var month = text[at..].IndexOfAny(AnyMonth);
            if (month < 0) break;
            month += at;
            at = month + 1;
            if (TryRead(text, month) is { } date) found.Add(new(date.Value, new(date.Span.Start + offset, date.Span.End + offset)));
        }

        foreach (var match in Digits().EnumerateMatches(text))
            if (TryDigits(text.Slice(match.Index, match.Length)) is { } date)
                found.Add(new(date, new(match.Index + offset, match.Index + match.Length + offset)));
        found.Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return found;
    }

    private static Fact<DateOnly>? TryRead(ReadOnlySpan<char> text, int month)
    {
        var name = 0;
        while (!text[month..].StartsWith(Months[name], StringComparison.OrdinalIgnoreCase)) name++;
        var after = month + Months[name].Length;
        if (month == 0 || !char.IsWhiteSpace(text[month - 1]) || after >= text.Length || char.IsLetter(text[after])) return null;
        var (day, start) = DayBefore(text[..month]);
        var (year, end) = YearAfter(text, after);
        return day > 0 && year is >= 1790 and <= 2199 && day <= DateTime.DaysInMonth(year, Ranks[name])
            ? new(new(year, Ranks[name], day), new(start, end))
            : null;
    }

    private static (int Day, int Start) DayBefore(ReadOnlySpan<char> text)
    {
        var end = text.TrimEnd().Length;
        if (text.Length - end > 6) return (0, 0);
        var digitsEnd = end > 2 && text[..end].EndsWith("er", StringComparison.OrdinalIgnoreCase) && char.IsAsciiDigit(text[end - 3]) ? end - 2 : end;
        var start = digitsEnd;
        while (start > 0 && digitsEnd - start < 3 && char.IsAsciiDigit(text[start - 1])) start--;
        if (start < digitsEnd)
            return digitsEnd - start <= 2 && (start == 0 || !char.IsLetterOrDigit(text[start - 1])) ? (int.Parse(text[start..digitsEnd], CultureInfo.InvariantCulture), start) : (0, 0);
        return DayInWords(text[..end]);
    }

    private static (int Day, int Start) DayInWords(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        for (var words = 0; words < 3; words++)
        {
            var end = start;
            while (end > 0 && text.Length - end < 40 && (text[end - 1] == '-' || char.IsWhiteSpace(text[end - 1]))) end--;
            var first = end;
            while (first > 0 && char.IsLetter(text[first - 1])) first--;
            if (first == end || !NumberWords.IsOne(text[first..end])) break;
            start = first;
        }

        var (value, length) = NumberWords.Read(text[start..]);
        return value is >= 1 and <= 31 && length == text.Length - start ? (value, start) : (0, 0);
    }

    private static (int Year, int End) YearAfter(ReadOnlySpan<char> text, int after)
    {
        var start = after;
        while (start < text.Length && start - after < 6 && char.IsWhiteSpace(text[start])) start++;
        if (start == after || start >= text.Length) return (0, 0);
        var end = start;
        while (end < text.Length && end - start < 5 && char.IsAsciiDigit(text[end])) end++;
        if (end - start == 4) return (int.Parse(text[start..end], CultureInfo.InvariantCulture), end);
        if (end > start) return (0, 0);
        var (year, length) = NumberWords.Read(text.Slice(start, Math.Min(80, text.Length - start)));
        return (year, start + length);
    }

    private static DateOnly? TryDigits(ReadOnlySpan<char> text)
    {
        var parts = text.ToString().Split('/', '.', '-');
        var (day, month, year) = (int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;
    }

    [GeneratedRegex(@"(?<![\d/.-])[0-3]?[0-9]([/.-])[01]?[0-9]\1(?:19|20)[0-9]{2}(?![\d/-])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Digits();
}
