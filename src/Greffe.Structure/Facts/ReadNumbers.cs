using Greffe.Decisions;
using Greffe.Structure.Identifiers;
using Greffe.Structure.Lines;

namespace Greffe.Structure.Facts;

/// <summary>The numbers of this decision, in its heading, main one first.</summary>
internal static class ReadNumbers
{
    /// <summary>Distinct numbers in reading order, the roll before Portalis, and the appeal numbers whose key letter is wrong.</summary>
    public static (IReadOnlyList<Fact<string>> Numbers, IReadOnlyList<AppealNumber> WrongKeys) In(LineIndex lines, Regions regions, Jurisdiction jurisdiction)
    {
        if (jurisdiction == Jurisdiction.CourDeCassation) return Appeals(lines, regions);
        List<Fact<string>> found = [];
        List<Fact<string>> portalis = [];
        for (var i = 0; i < regions.HeadLines; i++)
        {
            var line = lines[i];
            if (line.Source.IndexOfAnyInRange('0', '9') < 0 || ContestedLines.Is(lines, i, jurisdiction)) continue;
            if (jurisdiction.IsAdministrative || jurisdiction == Jurisdiction.TribunalDesConflits)
            {
                found.AddRange(AdministrativeNumber.FindAll(line.Source, jurisdiction, line.Span.Start));
                continue;
            }

            if (line.Length > 200) continue;
            found.AddRange(RollNumber.FindAll(line.Source, line.Span.Start));
            portalis.AddRange(RollNumber.FindPortalis(line.Source, line.Span.Start));
        }

        return ([.. found.DistinctBy(number => number.Value), .. portalis.DistinctBy(number => number.Value)], []);
    }

    private static (IReadOnlyList<Fact<string>> Numbers, IReadOnlyList<AppealNumber> WrongKeys) Appeals(LineIndex lines, Regions regions)
    {
        var found = AppealNumber.FindAll(lines.Text.AsSpan(0, lines.Start(regions.HeadLines)));
        return (
            [.. found.DistinctBy(number => number.Number).Select(number => new Fact<string>(number.Number, number.Span))],
            [.. found.Where(number => !number.KeyFits)]);
    }
}
