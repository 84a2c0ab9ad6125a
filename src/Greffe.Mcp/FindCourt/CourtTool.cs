using System.ComponentModel;
using System.Globalization;
using Greffe.Decisions;
using Greffe.Decisions.Publication;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Greffe.Mcp.FindCourt;

/// <summary><c>trouver_juridiction</c>: codes of courts by name, with how many of their decisions are public.</summary>
internal sealed class CourtTool(IPublicDecisions decisions, AnswerSource source)
{
    private const int Most = 20;
    private const int MaxName = 200;

    [McpServerTool(Name = "trouver_juridiction", Title = "Trouver une juridiction", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description("Donne le code des juridictions dont le nom contient ces mots, et le nombre de leurs décisions publiques. Ne dit pas quelle juridiction est compétente.")]
    public async Task<CallToolResult> Find(
        [Description("Mots du nom, par exemple « cour d'appel Lyon » ou « Bobigny ».")] string nom, CancellationToken cancellation = default)
    {
        if (string.IsNullOrWhiteSpace(nom) || nom.Length > MaxName) return ToolAnswers.Refuse($"« nom » doit avoir 1 à {MaxName} caractères.");
        var found = Named(nom);
        var listed = found.Take(Most).ToList();
        var counts = listed.Count == 0 ? [] : await decisions.CountBy(
            new() { Courts = [.. listed.Select(court => court.Code)] }, [PublicDimension.Court], cancellation);
        return ToolAnswers.Ok(new CourtToolAnswer(found.Count, [.. listed.Select(court => new FoundCourt(
            court.Code.Value, court.Label, court.Code.Jurisdiction.Key, counts.Where(count => count.Keys[0] == court.Code.Value).Sum(count => count.Count)))],
            await source.Notice(cancellation)), ToolAnswers.Json.CourtToolAnswer);
    }

    private static List<Court> Named(string name)
    {
        if (KnownCourts.TryRecognise(name, out var code)) return [new(code, KnownCourts.Label(code))];
        var words = name.Split([' ', '\'', '’', '-'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2).ToList();
        return words.Count == 0 ? [] : [.. KnownCourts.All.Where(court => words.All(word => Holds(court.Label, word)))];
    }

    private static bool Holds(string label, string word) =>
        CultureInfo.InvariantCulture.CompareInfo.IndexOf(label, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}

/// <summary>Courts found.</summary>
/// <param name="Total">How many in all; the first 20 are listed.</param>
/// <param name="Courts">Code, name, kind and number of public decisions.</param>
/// <param name="Source">Source, licence, last update.</param>
internal sealed record CourtToolAnswer(int Total, IReadOnlyList<FoundCourt> Courts, SourceWire Source);

/// <summary>One court.</summary>
internal sealed record FoundCourt(string Code, string Name, string Kind, long PublicDecisions);
