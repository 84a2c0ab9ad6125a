using System.Text;

namespace Greffe.Formats.Tests;

/// <summary>
/// How much of an independently extracted text is found in what a reader gave: both without blanks, compared in order. Everything but
/// blanks counts, so a lost or doubled paragraph shows.
/// </summary>
internal static class Coverage
{
    /// <summary>Share of the expected characters that are there, in order; 1 when nothing is lost. Additions count against it too.</summary>
    public static double Of(string expected, string actual)
    {
        var (left, right) = (Ink(expected), Ink(actual));
        if (left == right) return 1;
        var common = CommonLength(left, right);
        return (double)common / Math.Max(left.Length, right.Length);
    }

    public static string Ink(string text) => new([.. Repaired(text).Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c))]);

    /// <summary>Nineteen of the real texts hold U+0085 or U+009C where Windows-1252 has «…» or «œ»: the code page says what they are.</summary>
    private static string Repaired(string text)
    {
        if (!text.Any(c => c is >= '\u0080' and <= '\u009F')) return text.Normalize(NormalizationForm.FormC);
        var codePage = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        return string.Concat(text.Select(c => c is >= '\u0080' and <= '\u009F' ? codePage.GetString([(byte)c]) : c.ToString())).Normalize(NormalizationForm.FormC);
    }

    /// <summary>Common prefix plus common suffix: enough to see a loss, linear.</summary>
    private static int CommonLength(string left, string right)
    {
        var shorter = Math.Min(left.Length, right.Length);
        var prefix = 0;
        while (prefix < shorter && left[prefix] == right[prefix]) prefix++;
        var suffix = 0;
        while (suffix < shorter - prefix && left[^(suffix + 1)] == right[^(suffix + 1)]) suffix++;
        return prefix + suffix;
    }
}
