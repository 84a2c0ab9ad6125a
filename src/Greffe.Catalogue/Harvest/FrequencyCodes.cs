using Greffe.Catalogue.Describe;

namespace Greffe.Catalogue.Harvest;

/// <summary>Frequencies as catalogues name them, as codes of the EU's authority list.</summary>
internal static class FrequencyCodes
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["continuous"] = "CONT", ["update_cont"] = "CONT", ["hourly"] = "HOURLY", ["daily"] = "DAILY", ["weekly"] = "WEEKLY", ["biweekly"] = "BIWEEKLY", ["fortnighly"] = "BIWEEKLY", ["monthly"] = "MONTHLY",
        ["bimonthly"] = "BIMONTHLY", ["quarterly"] = "QUARTERLY", ["semiannual"] = "ANNUAL_2", ["annual"] = "ANNUAL", ["yearly"] = "ANNUAL", ["biennial"] = "BIENNIAL", ["irregular"] = "IRREG", ["punctual"] = "NEVER", ["unknown"] = "UNKNOWN",
        ["R/P1D"] = "DAILY", ["R/P1W"] = "WEEKLY", ["R/P1M"] = "MONTHLY", ["R/P3M"] = "QUARTERLY", ["R/P6M"] = "ANNUAL_2", ["R/P1Y"] = "ANNUAL",
    };

    public static string? Of(string? name) => name is null ? null : Known.GetValueOrDefault(name) ?? Freshness.Frequencies.FirstOrDefault(code => code.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? name;
}
