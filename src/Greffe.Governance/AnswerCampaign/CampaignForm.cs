using System.Globalization;
using Greffe.Decisions.People;
using Microsoft.AspNetCore.Http;

namespace Greffe.Governance.AnswerCampaign;

/// <summary>What the chief data officer typed of a campaign, and what is wrong with it.</summary>
internal sealed record CampaignForm(Campaign Typed, IReadOnlyList<FormError> Errors)
{
    /// <summary>Roles that may be invited to score.</summary>
    public static IReadOnlyList<Role> ScoringRoles { get; } = [Role.Correspondent, Role.Steward, Role.ChiefDataOfficer];

    public static CampaignForm Of(IFormCollection form, long number)
    {
        var typed = new Campaign
        {
            Number = number, Title = form.Text("titre"), Intro = form.Text("intro"), Questions = Items(form.Text("questions")), Entities = Items(form.Text("entites")),
            Opens = form.Text("ouvre"), Closes = form.Text("ferme"), ScorerEntities = Items(form.Text("entites-cotation")), ScoringUntil = form.Text("cotation"),
            Scorers = string.Join('\n', ScoringRoles.Where(role => form["cotateurs"].Contains(role.ToString()))),
            Version = int.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 1,
        };
        return new(typed, [.. Refusals(typed)]);
    }

    private static IEnumerable<FormError> Refusals(Campaign typed)
    {
        if (typed.Title.Length is 0 or > Campaign.MaxTitle) yield return new("titre", "campaign.error.title", Campaign.MaxTitle);
        if (typed.Intro.Length > Campaign.MaxIntro) yield return new("intro", "campaign.error.intro", Campaign.MaxIntro);
        if (typed.QuestionList.Count > Campaign.MaxQuestions || typed.QuestionList.Any(question => question.Length > Campaign.MaxQuestion))
            yield return new("questions", "campaign.error.questions", Campaign.MaxQuestions, Campaign.MaxQuestion);
        if (!IsDay(typed.Opens)) yield return new("ouvre", "campaign.error.day");
        if (!IsDay(typed.Closes)) yield return new("ferme", "campaign.error.day");
        else if (string.CompareOrdinal(typed.Closes, typed.Opens) < 0) yield return new("ferme", "campaign.error.order");
        if (typed.ScoringUntil.Length > 0 && !IsDay(typed.ScoringUntil)) yield return new("cotation", "campaign.error.day");
        if (typed.Scorers.Length == 0) yield return new("cotateurs", "campaign.error.scorers");
    }

    private static bool IsDay(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static string Items(string text) => string.Join('\n', Campaign.Lines(text));
}
