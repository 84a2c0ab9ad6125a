using Microsoft.AspNetCore.Mvc;

namespace Greffe.Indicators.Web;

/// <summary>Which values of an indicator are wanted.</summary>
/// <param name="By">Dimension that groups: <c>place</c>, <c>parent</c>, <c>kind</c>, <c>matter</c>; absent for one value a period.</param>
/// <param name="Place">Only this court or establishment.</param>
/// <param name="Parent">Only what belongs to this court of appeal or directorate.</param>
/// <param name="Kind">Only this kind of court or quarter.</param>
/// <param name="Matter">Only this matter.</param>
/// <param name="From">First period, <c>YYYY-MM-DD</c>, <c>YYYY-MM</c> or <c>YYYY</c>.</param>
/// <param name="To">Last period, in the same forms.</param>
/// <param name="Format"><c>json</c> (default), <c>csv</c> or <c>sdmx-csv</c>; the header <c>Accept</c> says it too.</param>
public sealed record ReadIndicatorRequest(
    [FromQuery] string? By, [FromQuery] string? Place, [FromQuery] string? Parent, [FromQuery] string? Kind, [FromQuery] string? Matter,
    [FromQuery] string? From, [FromQuery] string? To, [FromQuery] string? Format);

/// <summary>Values of an indicator.</summary>
/// <param name="Indicator">What the indicator is.</param>
/// <param name="Licence">Licence of the figures.</param>
/// <param name="Values">Values by period, then group.</param>
public sealed record ReadIndicatorResponse(IndicatorDescription Indicator, string Licence, IReadOnlyList<ComputeFormulas.IndicatorValue> Values);
