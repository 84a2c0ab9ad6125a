using System.Globalization;
using Greffe.Citations.Finding;

namespace Greffe.Citations.Statutes;

/// <summary>Which part of an article is meant: <c>al</c> (alinéa), <c>par</c> (paragraph), <c>num</c> (1°), <c>suiv</c> (et suivants).</summary>
internal record struct ArticlePart
{
    private static readonly (string Word, string Rank)[] Ranks =
    [
        ("premier", "1"), ("premiere", "1"), ("1er", "1"), ("deuxieme", "2"), ("second", "2"), ("seconde", "2"), ("troisieme", "3"),
        ("quatrieme", "4"), ("cinquieme", "5"), ("sixieme", "6"), ("septieme", "7"), ("huitieme", "8"), ("neuvieme", "9"), ("dixieme", "10"),
        ("dernier", "dernier"), ("avant-dernier", "avant-dernier"),
    ];

    private string? alinea;
    private string? paragraph;
    private string? item;
    private bool following;

    /// <summary>The qualifiers in canonical order, each after a semicolon; empty when the whole article is meant.</summary>
    public readonly string Canonical =>
        (alinea is null ? "" : $";al={alinea}") + (paragraph is null ? "" : $";par={paragraph}") + (item is null ? "" : $";num={item}")
        + (following ? ";suiv=1" : "");

    /// <summary>Sets the paragraph, as the number of a treaty's article says it («6-1», «6.1»).</summary>
    public void Paragraph(string number) => paragraph ??= number;

    /// <summary>Passes what follows the number: «, alinéa 1», «al. 2», «, § 3», «(2°)», «, I», «et suivants», «in fine».</summary>
    public void ReadAfter(ref Cursor cursor)
    {
        for (var count = 0; count < 5; count++)
        {
            var from = cursor.At;
            cursor.Blanks();
            if (cursor.Sign(',')) cursor.Blanks();
            var bracket = cursor.Sign('(');
            if (bracket && cursor.Digits(1, 2, out var bare) && cursor.Sign(')') && Set(ref paragraph, bare.ToString())) continue;
            if ((One(ref cursor) || Following(ref cursor)) && (!bracket || cursor.Sign(')'))) continue;
            cursor.At = from;
            return;
        }
    }

    /// <summary>Reads what stands right before «de l'article»: «premier alinéa», «alinéa 2», «2°», «§ 1», «I»; where it begins.</summary>
    public int ReadBefore(in Cursor article)
    {
        var at = article.At;
        for (var count = 0; count < 3; count++)
        {
            var end = Before(article, at, "de l'") ?? Before(article, at, "de l' ") ?? Before(article, at, "du ") ?? Before(article, at, "de ");
            if (end is null || StartOf(article, end.Value) is not { } start) break;
            at = start;
        }

        return at;
    }

    private int? StartOf(in Cursor article, int end)
    {
        var earliest = Math.Max(0, end - 32);
        for (var start = end - 1; start >= earliest; start--)
        {
            if (Letters.IsWord(article.Folded[start]) && start > 0 && Letters.IsWord(article.Folded[start - 1])) continue;
            if (!Letters.IsWord(article.Folded[start]) && article.Folded[start] != '§') continue;
            var cursor = new Cursor(article.Raw, article.Folded, start);
            var before = this;
            if (before.One(ref cursor) && cursor.At == end)
            {
                this = before;
                return start;
            }
        }

        return null;
    }

    private static int? Before(in Cursor article, int at, ReadOnlySpan<char> words)
    {
        if (!article.Folded[..at].EndsWith(words)) return null;
        var end = at - words.Length;
        while (end > 0 && article.Folded[end - 1] is ' ' or '\n') end--;
        return end;
    }

    private bool One(ref Cursor cursor)
    {
        var from = cursor.At;
        if (cursor.Short("alineas"))
        {
            cursor.Blanks();
            if (Rank(ref cursor) is { } rank) return Set(ref alinea, rank) && Others(ref cursor);
        }
        else if (cursor.Short("alinea") || cursor.Short("al"))
        {
            cursor.Blanks();
            if (Rank(ref cursor) is { } rank) return Set(ref alinea, rank);
        }
        else if (cursor.Sign('§') || cursor.Short("paragraphe") || cursor.Short("par"))
        {
            _ = cursor.Sign('§') | cursor.Blanks();
            if ((Roman(ref cursor) ?? Rank(ref cursor)) is { } rank) return Set(ref paragraph, rank);
        }
        else if (cursor.Word("in fine")) return true;
        else if (cursor.Word("points") || cursor.Word("point") || cursor.Word("sous"))
        {
            cursor.Blanks();
            if (cursor.Digits(1, 2, out _)) return true;
            if (char.IsAsciiLetter(cursor.Now) && !Letters.IsWord(cursor.Look(1)) && ++cursor.At > 0) return cursor.Sign(')') | true;
        }
        else if (Roman(ref cursor) is { } roman) return Set(ref paragraph, roman);
        else if (Rank(ref cursor) is { } rank)
        {
            if (cursor.Sign('°')) return Set(ref item, rank);
            cursor.Blanks();
            if (cursor.Word("alinea") || cursor.Word("al.") || cursor.Short("al")) return Set(ref alinea, rank);
            if (cursor.Word("paragraphe")) return Set(ref paragraph, rank);
        }

        cursor.At = from;
        return false;
    }

    /// <summary>Passes the other ranks of «alinéas 2 et 3»: the identifier keeps the first, and none of them is an article.</summary>
    private static bool Others(ref Cursor cursor)
    {
        for (var count = 0; count < 5; count++)
        {
            var from = cursor.At;
            if ((cursor.Take(" et ") || cursor.Take(", ") || cursor.Take(" a ")) && Rank(ref cursor) is not null) continue;
            cursor.At = from;
            return true;
        }

        return true;
    }

    private bool Following(ref Cursor cursor)
    {
        if (!cursor.Word("et suivants") && !cursor.Word("et suivant") && !cursor.Take("et suiv.") && !cursor.Word("et suiv")
            && !cursor.Take("et s.") && !cursor.Word("et ss") && !cursor.Take("et ss.") && !cursor.Take("s.")) return false;
        return following = true;
    }

    private static bool Set(ref string? part, string value)
    {
        part ??= value;
        return true;
    }

    private static string? Rank(ref Cursor cursor)
    {
        foreach (var (word, rank) in Ranks)
            if (cursor.Word(word)) return rank;
        var from = cursor.At;
        if (!cursor.Digits(1, 2, out var digits)) return null;
        var number = int.Parse(digits, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
        foreach (var ending in (ReadOnlySpan<string>)["ers", "er", "emes", "eme", "nd", "es", "e"])
            if (cursor.Word(ending)) return number;
        if (!Letters.IsWord(cursor.Now)) return number;
        cursor.At = from;
        return null;
    }

    private static string? Roman(ref Cursor cursor)
    {
        var end = cursor.At;
        while (end < cursor.Raw.Length && end - cursor.At < 6 && cursor.Raw[end] is 'I' or 'V' or 'X') end++;
        if (end == cursor.At || (end < cursor.Raw.Length && char.IsLetterOrDigit(cursor.Raw[end]))) return null;
        var roman = cursor.Raw[cursor.At..end].ToString();
        cursor.At = end;
        return roman;
    }
}
