using System.Globalization;

namespace Greffe.Catalogue.AttachContracts;

/// <summary>A version of a contract attached to a record.</summary>
internal sealed class ContractVersion
{
    public string Record { get; init; } = "";

    public string Version { get; init; } = "";

    public string Added { get; init; } = "";

    public string? Published { get; init; }

    public bool IsPublished => Published is not null;
}

/// <summary>The last test of one table of a contract.</summary>
internal sealed class TableTest
{
    public string Version { get; init; } = "";

    public string Tab { get; init; } = "";

    public string At { get; init; } = "";

    public long Rows { get; init; }

    public bool Passed { get; init; }

    public string Report { get; init; } = "";
}

/// <summary>Numbers of versions, compared by their parts: 2.10 comes after 2.9.</summary>
internal sealed class VersionOrder : IComparer<string>
{
    public static VersionOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var (left, right) = (Parts(x), Parts(y));
        for (var at = 0; at < Math.Max(left.Length, right.Length); at++)
        {
            var (a, b) = (left.ElementAtOrDefault(at) ?? "", right.ElementAtOrDefault(at) ?? "");
            var order = long.TryParse(a, NumberStyles.None, CultureInfo.InvariantCulture, out var first) && long.TryParse(b, NumberStyles.None, CultureInfo.InvariantCulture, out var second)
                ? first.CompareTo(second) : string.CompareOrdinal(a, b);
            if (order != 0) return order;
        }

        return 0;
    }

    private static string[] Parts(string? version) => (version ?? "").TrimStart('v', 'V').Split('.', '-');
}
