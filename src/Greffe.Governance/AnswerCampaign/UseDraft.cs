using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Greffe.Governance.AnswerCampaign;

/// <summary>What an agent is writing of a use.</summary>
internal sealed record UseDraft
{
    public const int MinTitle = 8, MaxTitle = 200, MinSummary = 30, MaxSummary = 6000, MaxAnswer = 4000;

    public long Number { get; init; }

    public long Campaign { get; init; }

    public string Agent { get; init; } = "";

    /// <summary>Rises with every save: a save of an older version is refused.</summary>
    public int Version { get; init; }

    public string Kind { get; init; } = "";

    public string Title { get; init; } = "";

    public string Summary { get; init; } = "";

    /// <summary>Answers to the questions of the campaign, a JSON array of texts in their order.</summary>
    public string Answers { get; init; } = "[]";

    public string Updated { get; init; } = "";

    /// <summary>Number of the use that was proposed from it; null while it is a draft.</summary>
    public long? Proposed { get; init; }

    public IReadOnlyList<string> AnswerList => JsonSerializer.Deserialize(Answers, GovernanceJson.Default.StringArray) ?? [];

    /// <summary>What was typed, over the draft it belongs to. Texts over the limits stay whole: they are refused, not cut.</summary>
    public static UseDraft Typed(IFormCollection form, UseDraft draft, int questions) => draft with
    {
        Version = int.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0,
        Kind = form.Text("nature"), Title = form.Text("titre"), Summary = form.Text("description"),
        Answers = JsonSerializer.Serialize([.. Enumerable.Range(0, questions).Select(at => form.Text($"reponse-{at}"))], GovernanceJson.Default.StringArray),
    };

    /// <summary>What keeps a draft from being saved: only what is too long.</summary>
    public IEnumerable<FormError> TooLong()
    {
        if (Title.Length > MaxTitle) yield return new("titre", "answer.error.title.long", Title.Length, MaxTitle);
        if (Summary.Length > MaxSummary) yield return new("description", "answer.error.long", Summary.Length, MaxSummary);
        foreach (var (at, answer) in AnswerList.Index())
            if (answer.Length > MaxAnswer) yield return new($"reponse-{at}", "answer.error.long", answer.Length, MaxAnswer);
    }

    /// <summary>What keeps it from being proposed.</summary>
    public IEnumerable<FormError> Missing()
    {
        if (!UseKinds.All.Contains(Kind)) yield return new("nature", "answer.error.kind");
        if (Title.Length < MinTitle) yield return new("titre", "answer.error.title");
        if (Summary.Length < MinSummary) yield return new("description", "answer.error.summary");
    }
}
