using Greffe.Citations.Finding;

namespace Greffe.Citations.Statutes;

/// <summary>One article of a list, or one range of it.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends, qualifiers left out when it stands among others.</param>
/// <param name="Number">Canonical number; two of them joined by «..» for a range.</param>
/// <param name="Part">Which part of it.</param>
/// <param name="PartEnd">Where its qualifiers end.</param>
internal readonly record struct ListedArticle(int Start, int End, string Number, ArticlePart Part, int PartEnd)
{
    private static readonly string[] Treaties = ["cesdh", "cide", "pidcp", "charte-ue"];

    /// <summary>The citation of this article of <paramref name="instrument"/>.</summary>
    public string Of(string instrument)
    {
        var (number, part) = (Number, Part);
        // Treaties have no article «6-1»: that is how paragraph 1 of article 6 is often written.
        if (Treaties.Contains(instrument) && number.IndexOf('-', StringComparison.Ordinal) is var hyphen and > 0 && !number.Contains("..", StringComparison.Ordinal))
        {
            part.Paragraph(number[(hyphen + 1)..]);
            number = number[..hyphen];
        }

        return $"art:{instrument}#{number}{part.Canonical}";
    }
}

/// <summary>Articles in a row: «L. 1, L. 2 et R. 3», «1 à 5», «L. 137-2, devenu L. 218-2».</summary>
internal static class ArticleList
{
    private const int MostArticles = 40;

    private static readonly string[] Joints =
    [
        ", ensemble ", " ensemble ", ", ainsi que ", " ainsi que ", ", et ", " et ", ", ou ", " ou ", ", devenus ", ", devenu ", " devenus ", " devenu ", ", puis ",
        ", anciennement ", " anciennement ", ", ", ",", " puis ", " / ", "/", " ; ",
    ];

    /// <summary>Joints whose article stands between brackets: «1103 (anciennement 1134)».</summary>
    private static readonly string[] Bracketed = [" (devenus ", " (devenu ", " (anciennement ", " (anciens ", " (ancien "];

    private static readonly string[] Repeated =
        ["de l'article ", "des articles ", "l'article ", "les articles ", "articles ", "article ", "art. ", "anciens ", "ancien ", "l'ancien article ", "aux articles ", "a l'article ", "de "];

    /// <summary>Passes one article or more; empty when none stands here.</summary>
    /// <param name="cursor">Moved past the last.</param>
    /// <param name="announced">Whether the word «article» stands before.</param>
    /// <param name="part">Part already told before the first.</param>
    public static List<ListedArticle> Read(ref Cursor cursor, bool announced, ArticlePart part)
    {
        List<ListedArticle> articles = [];
        var letter = "";
        while (articles.Count < MostArticles)
        {
            var from = cursor.At;
            var bracket = articles.Count > 0 && Bracket(ref cursor);
            if (bracket) Again(ref cursor);
            if (articles.Count > 0 && !bracket && !Joint(ref cursor)) break;
            if (One(ref cursor, announced, articles.Count == 0 ? part : default, ref letter) is { } article && (!bracket || cursor.Sign(')')))
                articles.Add(bracket ? article with { PartEnd = cursor.At } : article);
            else
            {
                cursor.At = from;
                break;
            }
        }

        return articles;
    }

    private static bool Bracket(ref Cursor cursor)
    {
        foreach (var joint in Bracketed)
            if (cursor.Take(joint)) return true;
        return false;
    }

    private static bool Joint(ref Cursor cursor)
    {
        foreach (var joint in Joints)
        {
            if (!cursor.Take(joint)) continue;
            Again(ref cursor);
            return true;
        }

        return false;
    }

    /// <summary>The word «article» said again before the next number.</summary>
    private static void Again(ref Cursor cursor)
    {
        foreach (var again in Repeated)
            if (cursor.Take(again)) return;
    }

    private static ListedArticle? One(ref Cursor cursor, bool announced, ArticlePart part, ref string letter)
    {
        var start = cursor.At;
        if (!ArticleNumber.TryRead(ref cursor, announced, out var number, out var lettered)) return null;
        if (!announced && !lettered && letter.Length == 0) return null;
        number = Inherit(number, lettered, ref letter);
        if (!lettered && cursor.Now == '.' && char.IsAsciiDigit(cursor.Look(1)) && cursor.Sign('.') && cursor.Digits(1, 2, out var paragraph))
            part.Paragraph(paragraph.ToString());
        var end = cursor.At;
        part.ReadAfter(ref cursor);
        var partEnd = cursor.At;
        if (cursor.Blanks() && (cursor.Word("a") || cursor.Word("au")) && cursor.Blanks() && (cursor.Take("l'article ") | true)
            && ArticleNumber.TryRead(ref cursor, true, out var last, out var lastLettered))
            return new(start, cursor.At, $"{number}..{Inherit(last, lastLettered, ref letter)}", part, cursor.At);
        cursor.At = partEnd;
        Adjectives(ref cursor);
        return new(start, end, number, part, partEnd);
    }

    /// <summary>«L. 1152-1 et 1152-2» are both of the part L; «L. 753-1 et 12» are not.</summary>
    private static string Inherit(string number, bool lettered, ref string letter)
    {
        if (lettered) letter = string.Concat(number.TakeWhile(c => !char.IsAsciiDigit(c)));
        else if (letter.Length > 0 && number.Contains('-', StringComparison.Ordinal) && char.IsAsciiDigit(number[0])) return letter + number;
        return number;
    }

    private static void Adjectives(ref Cursor cursor)
    {
        var from = cursor.At;
        cursor.Blanks();
        if (cursor.Sign(',')) cursor.Blanks();
        var bracket = cursor.Sign('(');
        if (!cursor.Any(["anciens", "ancien", "nouveaux", "nouveau", "precites", "precite", "susvises", "susvise", "modifie"]) || (bracket && !cursor.Sign(')')))
            cursor.At = from;
    }
}
