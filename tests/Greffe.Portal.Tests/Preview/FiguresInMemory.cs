using System.Globalization;
using Greffe.Decisions;
using Greffe.Decisions.Figures;

namespace Greffe.Tests.Preview;

/// <summary>Invented dashboards: a line, a ranking with a highlight, a table, and a chart without figures.</summary>
internal sealed class FiguresInMemory : IShowFigures
{
    private static readonly DateOnly Day = new(2026, 7, 1);

    public IReadOnlyList<FigureDashboard> Dashboards { get; } = [Board("prisons", "Prisons", null), Board("qualite", "Qualité des données", null)];

    public ValueTask<string> Version(CancellationToken cancellation) => new("1");

    public ValueTask<FigureDashboard?> Dashboard(string id, CancellationToken cancellation) => new(Dashboards.FirstOrDefault(board => board.Id == id));

    public ValueTask<FigureDashboard> Court(CourtCode court, CancellationToken cancellation) => new(Board("juridictions", KnownCourts.Label(court), court));

    public ValueTask<FigureChart?> Chart(string id, CourtCode? court, CancellationToken cancellation) =>
        new(Board("prisons", "Prisons", court).Charts.FirstOrDefault(chart => chart.Id == id));

    public ValueTask<IReadOnlyList<FigureAlert>> Alerts(CancellationToken cancellation) =>
        new([new("threshold", "densite", "Densité carcérale : 141,2\u202f% au 1er juillet 2026, au-dessus de 120,0\u202f%.", Day, true)]);

    public ValueTask<IReadOnlyList<string>> Changes(CancellationToken cancellation) => new(["La densité carcérale atteint 141,2\u202f% au 1er juillet 2026, contre 139,9\u202f% au 1er mai 2026."]);

    public ValueTask<IReadOnlyList<CourtCode>> Courts(CancellationToken cancellation)
    {
        Assert.True(CourtCode.TryParse("ta75", out var court));
        return new([court]);
    }

    private static FigureDashboard Board(string id, string title, CourtCode? court) => new(id, title, "Des chiffres inventés, pour regarder les pages.",
    [
        Drawn("densite", id, FigureShape.Line, court, "", [.. Enumerable.Range(0, 25).Select(month => Point("", "", month - 24, 139 + (month * 0.09), null))]),
        Drawn("types", id, FigureShape.Bar, court, "Type", [.. Enumerable.Range(0, 8).Select(at => Point($"g{at}", $"Direction interrégionale des services de la ville numéro {at}", 0, 160 - (at * 9), 1000))]),
        Drawn("mesures", id, FigureShape.Table, court, "Mesure", [Point("a", "Personnes détenues", 0, 12, null), Point("b", "Places opérationnelles", 0, null, null)]),
        Drawn("vide", id, FigureShape.Line, court, "", []),
    ]);

    private static FigureChart Drawn(string id, string board, FigureShape shape, CourtCode? court, string groups, IReadOnlyList<FigurePoint> points) => new(
        id, board, $"Densité carcérale ({id})", points.Count == 0 ? "La densité carcérale : aucun chiffre n'est encore disponible." : "La densité carcérale atteint 141,2\u202f% au 1er juillet 2026, contre 139,9\u202f% au 1er mai 2026.",
        shape, "%", "Personnes détenues pour 100 places opérationnelles.", "(detenus) / (places) × 100", "Chiffres inventés pour la démonstration",
        points.Count == 0 ? null : Day.AddDays(33), 1, groups, points, shape == FigureShape.Bar ? "g2" : "", court, "/v1/indicators/densite-carcerale");

    private static FigurePoint Point(string group, string label, int months, double? value, double? denominator) => new(
        group, label, Day.AddMonths(months), Day.AddMonths(months).ToString("MM/yyyy", CultureInfo.InvariantCulture), value, value * 10, denominator,
        value is { } figure ? figure.ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ',') + "\u202f%" : "secret ou non disponible", 0);
}
