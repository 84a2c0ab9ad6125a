using System.Text.Json;
using Greffe.Decisions;

namespace Greffe.Formats.Reading;

/// <summary>Summaries, texts applied and related decisions, in the several shapes that answers and orders of the court's API have.</summary>
internal static class CourtAbstracts
{
    /// <summary>Summaries with headings; the single summary under the themes when there are none.</summary>
    public static IReadOnlyList<Abstract> Read(JsonFields fields)
    {
        Abstract[] several = [.. fields.Objects("titlesAndSummaries")
            .Select(one => new Abstract(one.List("titles"), HtmlSnippet.Words(one.Raw("summary")) ?? ""))
            .Where(one => one.Titles.Count > 0 || one.Summary.Length > 0)];
        if (several.Length > 0 || HtmlSnippet.Words(fields.Raw("summary")) is not { } summary) return several;
        return [new(fields.List("themes"), summary)];
    }

    /// <summary>A list whose elements are words or objects with a <c>title</c>.</summary>
    public static IReadOnlyList<string> Titles(JsonFields fields, JsonElement owner, string name)
    {
        if (!owner.TryGetProperty(name, out var list) || list.ValueKind != JsonValueKind.Array) return [];
        return list.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Object)
            ? [.. fields.Objects(name).Select(one => HtmlSnippet.Words(one.Raw("title"))).OfType<string>()]
            : [.. fields.List(name).Select(HtmlSnippet.Words).OfType<string>()];
    }

    /// <summary>The decision under appeal.</summary>
    public static ContestedDecision? Contested(JsonFields? contested)
    {
        var title = HtmlSnippet.Words(First("title")) ?? First("location") ?? First("jurisdiction");
        return contested is null || title is null ? null : new(title, DateWords.Day(First("date")), First("number"));

        string? First(string name) => contested?.List(name) is [var first, ..] ? first : null; // some hold lists of one
    }
}
