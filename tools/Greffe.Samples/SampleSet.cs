using System.Text;
using Greffe.Samples.Deliveries;
using Greffe.Samples.Sources;

namespace Greffe.Samples;

/// <summary>Everything made from the sources: path under <c>data/samples</c>, bytes.</summary>
internal static class SampleSet
{
    public static SortedDictionary<string, byte[]> Build(IReadOnlyList<Sample> samples)
    {
        SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal) { ["gold.jsonl"] = Gold.Write(Latest(samples)) };
        var first = samples.DistinctBy(sample => sample.Decision.Id).ToList();
        foreach (var correction in samples.Except(first))
            foreach (var (name, content) in Files(correction)) files[$"deliveries/rectificatif/{Path.GetFileName(name)}"] = content;
        foreach (var batch in first.GroupBy(sample => sample.Archive))
        {
            List<(string Name, byte[] Content)> written = [.. batch.SelectMany(Files)];
            if (batch.Key is { } archive)
                files[$"deliveries/{archive}"] = archive.EndsWith(".zip", StringComparison.Ordinal) ? Archives.Zip(written) : Archives.TarGz(written);
            else
                foreach (var (name, content) in written) files[$"deliveries/{name}"] = content;
        }

        foreach (var (name, content) in JsonLines(first)) files[$"deliveries/{name}"] = content;
        foreach (var (name, content) in BadItems.Write(first)) files[$"deliveries/{name}"] = content;
        return files;
    }

    /// <summary>Last version of each decision: a source that bears the identifier of an earlier one corrects it.</summary>
    public static IEnumerable<Sample> Latest(IReadOnlyList<Sample> samples) =>
        samples.GroupBy(sample => sample.Decision.Id).Select(versions => versions.Last());

    /// <summary>Files of one sample, paths relative to the deliveries; none for those that share one file of JSON lines.</summary>
    private static IEnumerable<(string Name, byte[] Content)> Files(Sample sample)
    {
        var (name, text) = (sample.Slug, sample.Decision.Text);
        switch (sample.Format)
        {
            case SampleFormat.Cass or SampleFormat.Inca or SampleFormat.Capp or SampleFormat.Jade:
                return [($"{sample.Format.ToString().ToLowerInvariant()}/{sample.Decision.Source.Id}.xml", DilaXml.Write(sample))];
            case SampleFormat.OpenData:
                return [($"opendata/{sample.Decision.Source.Id}", OpenDataXml.Write(sample))];
            case SampleFormat.Judilibre:
                return [($"judilibre/{sample.Decision.Id}.json", Utf8(Json.Text(JudilibreJson.Write(sample))))];
            case SampleFormat.Dbsder when sample.Archive is not null:
                return [($"dbsder/{sample.Decision.Id}.json", Utf8(Json.Text(DbsderJson.Write(sample))))];
            case SampleFormat.Dbsder:
                return [];
            case SampleFormat.Docx:
                return [($"documents/{name}.docx", WordFile.Write(text)), Meta(sample)];
            case SampleFormat.Pdf:
                return [($"documents/{name}.pdf", PdfFile.Write(text)), Meta(sample)];
            default:
                return [($"documents/{name}.txt", Utf8(text)), Meta(sample)];
        }
    }

    private static IEnumerable<(string Name, byte[] Content)> JsonLines(IReadOnlyList<Sample> samples)
    {
        foreach (var batch in samples.Where(sample => sample.Format == SampleFormat.Dbsder && sample.Archive is null)
            .GroupBy(sample => sample.Decision.Source.System))
            yield return ($"dbsder/{batch.Key}.jsonl", Utf8(string.Concat(batch.Select(sample => Json.Line(DbsderJson.Write(sample))))));
    }

    private static (string Name, byte[] Content) Meta(Sample sample) =>
        ($"documents/{sample.Slug}.meta.json", Utf8(Json.Text(Sidecar.Write(sample))));

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
