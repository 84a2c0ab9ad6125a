using Greffe.Decisions.Figures;
using Greffe.Governance.FollowActions;
using Greffe.Indicators.ComputeFormulas;

namespace Greffe.Host.Figures;

/// <summary>The latest value of each indicator, for the whole country: the very one that its page and the API give.</summary>
internal sealed class MeasuredIndicators(IReadOnlyList<Formula> formulas, ComputeIndicator compute, IShowFigures figures) : IMeasuredFacts
{
    private const string Prefix = "indicateur.";

    public IReadOnlyList<MeasuredFact> Known { get; } =
        [.. formulas.Select(formula => new MeasuredFact(Prefix + formula.Id, formula.Title, formula.Unit, "indicateurs de la justice", "/chiffres"))];

    public async ValueTask<IReadOnlyDictionary<string, decimal>> Read(CancellationToken cancellation)
    {
        await figures.Version(cancellation); // the platform's own figures are caught up first
        Dictionary<string, decimal> values = [];
        foreach (var formula in formulas)
            if (compute.Compute(formula, new(Last: 1)) is [.., { Value: { } value }]) values[Prefix + formula.Id] = (decimal)value;
        return values;
    }
}
