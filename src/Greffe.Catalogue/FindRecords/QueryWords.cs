using Greffe.Catalogue.Describe;

namespace Greffe.Catalogue.FindRecords;

/// <summary>Words as people type them, as a query of FTS5 on the columns that a reader may read; nothing typed is an operator.</summary>
internal static class QueryWords
{
    private const int MaxWords = 20;

    /// <summary>The query, the last word taken as a beginning; null when there is no word.</summary>
    public static string? On(string? typed, string columns)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        var words = string.Concat(typed.Select(sign => char.IsLetterOrDigit(sign) || char.IsSurrogate(sign) ? sign : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : $"{{{columns}}} : ({string.Join(" AND ", words.Take(MaxWords).Select(word => $"\"{word}\""))} *)";
    }

    /// <summary>Columns of <c>catalogue_words</c> that hold nothing above the reader's level.</summary>
    public static string Columns(Reader reader) => reader.Level switch { Visibility.Public => "title open", Visibility.Internal => "title open inner", _ => "title open inner closed" };
}
