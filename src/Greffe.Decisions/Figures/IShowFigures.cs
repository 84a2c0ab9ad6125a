namespace Greffe.Decisions.Figures;

/// <summary>Dashboards as people read them. Every figure is the one that the API and the files give.</summary>
public interface IShowFigures
{
    /// <summary>What the figures are known by: it changes with any of them, and serves as an entity tag.</summary>
    ValueTask<string> Version(CancellationToken cancellation);

    /// <summary>Every dashboard that needs no court, without its charts.</summary>
    IReadOnlyList<FigureDashboard> Dashboards { get; }

    /// <summary>A dashboard with its charts; null when there is none of that name, or when it needs a court.</summary>
    ValueTask<FigureDashboard?> Dashboard(string id, CancellationToken cancellation);

    /// <summary>The dashboard of one court.</summary>
    ValueTask<FigureDashboard> Court(CourtCode court, CancellationToken cancellation);

    /// <summary>One chart; null when there is none of that name, or when it needs a court and none is given.</summary>
    ValueTask<FigureChart?> Chart(string id, CourtCode? court, CancellationToken cancellation);

    /// <summary>What deserves a look, the gravest first.</summary>
    ValueTask<IReadOnlyList<FigureAlert>> Alerts(CancellationToken cancellation);

    /// <summary>What changed from one period to the next, one sentence a headline indicator, in French.</summary>
    ValueTask<IReadOnlyList<string>> Changes(CancellationToken cancellation);

    /// <summary>Courts that have figures, in the order of their codes.</summary>
    ValueTask<IReadOnlyList<CourtCode>> Courts(CancellationToken cancellation);
}

/// <summary>A page of charts.</summary>
/// <param name="Id">Identifier, as in addresses.</param>
/// <param name="Title">Its title, in French.</param>
/// <param name="Lead">What it is about, one or two sentences, in French.</param>
/// <param name="Charts">Its charts, in order; empty in a list of dashboards.</param>
public sealed record FigureDashboard(string Id, string Title, string Lead, IReadOnlyList<FigureChart> Charts);

/// <summary>Something that deserves a look.</summary>
/// <param name="Rule">Code of the rule: <c>threshold</c>, <c>late</c>, <c>jump</c>, <c>negative</c>, <c>sum</c>, <c>unit</c>.</param>
/// <param name="Subject">Identifier of the indicator or measure.</param>
/// <param name="Sentence">What was seen, with the value and the limit, in French.</param>
/// <param name="Period">First day of the period that it bears on.</param>
/// <param name="Grave">Whether it says that the figures, or what they measure, are in a bad state.</param>
public sealed record FigureAlert(string Rule, string Subject, string Sentence, DateOnly Period, bool Grave);
