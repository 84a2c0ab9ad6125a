using System.Text.Json;
using static System.FormattableString;

namespace Greffe.Catalogue.Contracts.TestContract;

/// <summary>What a quality rule asks of the number that it measures: one of the eight operators of ODCS 3.1.</summary>
internal sealed record Threshold(string Operator, double First, double Second)
{
    public static readonly string[] Operators =
        ["mustBe", "mustNotBe", "mustBeGreaterThan", "mustBeGreaterOrEqualTo", "mustBeLessThan", "mustBeLessOrEqualTo", "mustBeBetween", "mustNotBeBetween"];

    /// <summary>The threshold of a rule, or null where it has none or one that is no number.</summary>
    public static Threshold? Of(JsonElement rule)
    {
        foreach (var name in Operators)
        {
            if (rule.Member(name) is not { } limit) continue;
            if (limit.ValueKind == JsonValueKind.Number) return new(name, limit.GetDouble(), limit.GetDouble());
            if (limit.ValueKind == JsonValueKind.Array && limit.GetArrayLength() == 2 && limit.EnumerateArray().All(bound => bound.ValueKind == JsonValueKind.Number))
                return new(name, limit[0].GetDouble(), limit[1].GetDouble());
        }

        return null;
    }

    public bool Admits(double value) => Operator switch
    {
        "mustBe" => value == First,
        "mustNotBe" => value != First,
        "mustBeGreaterThan" => value > First,
        "mustBeGreaterOrEqualTo" => value >= First,
        "mustBeLessThan" => value < First,
        "mustBeLessOrEqualTo" => value <= First,
        "mustBeBetween" => value >= First && value <= Second,
        _ => value < First || value > Second,
    };

    /// <summary>Whether all that the other admits is admitted: tried at every bound, just beside each, and far away.</summary>
    public bool IncludesAll(Threshold other) => ((double[])[First, Second, other.First, other.Second])
        .SelectMany(bound => (double[])[Math.BitDecrement(bound), bound, Math.BitIncrement(bound)])
        .Concat([double.NegativeInfinity, double.PositiveInfinity]).All(value => !other.Admits(value) || Admits(value));

    public string Words => First == Second ? Invariant($"{Operator} {First}") : Invariant($"{Operator} [{First}, {Second}]");
}
