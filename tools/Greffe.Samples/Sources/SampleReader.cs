using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Greffe.Decisions;

namespace Greffe.Samples.Sources;

/// <summary>Reads the sources of <c>data/samples/sources</c>; the markup is described in <c>data/samples/README.md</c>.</summary>
public static class SampleReader
{
    /// <summary>Every sample of the folder, in the order of their numbers.</summary>
    public static IReadOnlyList<Sample> ReadAll(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal)
            .Select(path => Read(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path, Encoding.UTF8)))];

    /// <summary>One sample.</summary>
    /// <param name="slug">Name of the file without extension: three digits, a hyphen, words.</param>
    /// <param name="source">Content of the file.</param>
    public static Sample Read(string slug, string source)
    {
        var lines = source.ReplaceLineEndings("\n").Split('\n');
        var end = Array.IndexOf(lines, "---");
        if (end < 0) throw new SampleFormatException(slug, "the header does not end with ---.");
        var header = SourceHeader.Read(slug, lines[..end].Where(line => line.Length > 0 && line[0] != '@'));
        var entities = lines[..end].Where(line => line.StartsWith('@')).Select(line => EntityLine.Read(slug, line)).ToList();
        if (entities.GroupBy(entity => entity.Id).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new SampleFormatException(slug, $"«{twice.Key}» is declared twice.");
        if (!Enum.TryParse<SampleFormat>(header.Required("format"), ignoreCase: true, out var format))
            throw new SampleFormatException(slug, "the format is unknown.");
        var marked = MarkedText.Read(slug, lines[(end + 1)..].Where(line => line.Length > 0 || KeepsBlankLines(format)), entities);
        if (entities.FirstOrDefault(entity => marked.Mentions.All(mention => mention.Entity != entity)) is { } unused)
            throw new SampleFormatException(slug, $"«{unused.Id}» is declared and stands nowhere in the text.");
        return new()
        {
            Slug = slug,
            Format = format,
            Archive = header.Text("archive"),
            Decision = Decide(slug, format, header, entities, marked),
            Entities = entities,
            Mentions = marked.Mentions,
            Nobody = marked.Nobody,
        };
    }

    /// <summary>Paragraphs of the open-data XML and lines of a PDF have no empty one between them.</summary>
    private static bool KeepsBlankLines(SampleFormat format) => format is not (SampleFormat.OpenData or SampleFormat.Pdf);

    private static Decision Decide(string slug, SampleFormat format, SourceHeader header, List<SampleEntity> entities, MarkedText marked)
    {
        var (court, date) = (header.Court(), header.Date("date"));
        var source = new SourceReference(SystemOf(format, court), header.Text("source") ?? SourceId(slug, format, court, header));
        return new()
        {
            Id = DecisionId.From(source.System, source.Id),
            Source = source,
            Text = marked.Text,
            Court = court,
            Date = date,
            Numbers = header.List("numbers"),
            Ecli = header.Ecli(),
            Type = header.Term("type", Terms.Types),
            Chamber = header.Term("chamber", Terms.Chambers),
            Formation = header.Term("formation", Terms.Formations),
            Solution = header.Term("solution", Terms.Solutions),
            PublicationLevels = [.. header.List("publication").Select(key => Terms.PublicationLevels.ByKey(key)
                ?? throw new SampleFormatException(slug, $"«{key}» is no publication level."))],
            Nac = header.Text("nac"),
            Matter = header.Matter(),
            Zones = marked.Zones,
            Themes = header.List("themes"),
            Abstracts = header.Text("summary") is { } summary ? [new(header.List("themes"), summary)] : [],
            Visa = header.List("visa"),
            Contested = header.Contested(),
            Bulletin = header.Text("bulletin"),
            Parties = [.. entities.Where(entity => entity.Capacity != PartyCapacity.Unknown).Select(entity => new Party(
                entity.Name, entity.Capacity, entity.Category is not Decisions.Occultations.EntityCategory.PersonneMorale))],
            Order = header.Order(),
            PublicHearing = header.YesNo("public"),
            IsFinal = header.YesNo("final"),
            ParticularInterest = header.YesNo("interest") ?? false,
            DepositedOn = header.Date("deposited"),
        };
    }

    private static string SystemOf(SampleFormat format, CourtCode court) => format switch
    {
        SampleFormat.Cass or SampleFormat.Inca or SampleFormat.Capp or SampleFormat.Jade => "dila",
        SampleFormat.OpenData => "justice-administrative",
        SampleFormat.Judilibre or SampleFormat.Dbsder => court.Jurisdiction switch
        {
            Jurisdiction.CourDeCassation => "jurinet",
            Jurisdiction.CourDAppel => "jurica",
            Jurisdiction.TribunalDeCommerce => "juritcom",
            Jurisdiction.ConseilDePrudhommes => "portalis-cph",
            _ => "juritj",
        },
        _ => "document",
    };

    private static string SourceId(string slug, SampleFormat format, CourtCode court, SourceHeader header)
    {
        var number = int.Parse(slug[..3], CultureInfo.InvariantCulture);
        return format switch
        {
            SampleFormat.Cass or SampleFormat.Inca or SampleFormat.Capp => $"JURITEXT{900_000_000_000 + number}",
            SampleFormat.Jade => $"CETATEXT{900_000_000_000 + number}",
            SampleFormat.Judilibre or SampleFormat.Dbsder =>
                Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"greffe sample {number}")))[..24],
            SampleFormat.OpenData => string.Create(CultureInfo.InvariantCulture,
                $"{Prefix(header, court)}_{header.List("numbers")[0]}_{header.Date("date"):yyyyMMdd}.xml"),
            _ => $"echantillon-{number:000}",
        };
    }

    private static string Prefix(SourceHeader header, CourtCode court)
    {
        var kind = header.Text("type") == "ordonnance" ? "OR" : "D";
        return kind + court.Jurisdiction switch
        {
            Jurisdiction.ConseilDEtat => "CE",
            Jurisdiction.CourAdministrativeDAppel => $"CAA{court.Value[3..]}",
            _ => $"TA{court.Value[2..]}",
        };
    }
}
