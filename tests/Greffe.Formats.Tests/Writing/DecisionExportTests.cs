using System.IO.Compression;
using System.Text;
using System.Text.Json;

using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Greffe.Formats.Writing;

using Parquet;

namespace Greffe.Formats.Tests.Writing;

public class DecisionExportTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ExportFormat.JsonLines)]
    [InlineData(ExportFormat.AkomaNtoso)]
    [InlineData(ExportFormat.Parquet)]
    [InlineData(ExportFormat.Text)]
    [InlineData(ExportFormat.EcliMetadata)]
    public async Task The_same_decisions_give_the_same_bytes(ExportFormat format)
    {
        PublicDecision[] decisions = [PublicDecisions.Make(1, "Un"), PublicDecisions.Rich(), PublicDecisions.Make(9, "Deux")];
        Assert.Equal(await PublicDecisions.Write(format, decisions), await PublicDecisions.Write(format, decisions));
    }

    [Theory]
    [InlineData(ExportFormat.JsonLines)]
    [InlineData(ExportFormat.AkomaNtoso)]
    [InlineData(ExportFormat.Parquet)]
    [InlineData(ExportFormat.Text)]
    public async Task A_stream_that_cannot_seek_will_do_and_an_empty_collection_too(ExportFormat format)
    {
        using var buffer = new MemoryStream();
        await using (var narrow = new CountedStream(buffer))
            Assert.Equal(new(1, 0), await DecisionExport.Write(
                format, PublicDecisions.Stream([PublicDecisions.Rich()]), PublicDecisions.Header, narrow, Cancellation));
        Assert.Equal(await PublicDecisions.Write(format, [PublicDecisions.Rich()]), buffer.ToArray());
        Assert.NotEmpty(await PublicDecisions.Write(format, []));
    }

    [Fact]
    public async Task Json_lines_read_back_to_the_same_decisions()
    {
        PublicDecision[] decisions = [PublicDecisions.Make(1, "Un\n\"deux\" é"), PublicDecisions.Rich()];
        var lines = Encoding.UTF8.GetString(await PublicDecisions.Write(ExportFormat.JsonLines, decisions)).Split('\n');
        Assert.Equal(4, lines.Length); // heading, two decisions, nothing after the last feed
        using (var heading = JsonDocument.Parse(lines[0]))
            Assert.Equal(("Greffe, essai", "Licence Ouverte 2.0", "2026-11-23T09:30:00+00:00"), (
                heading.RootElement.GetProperty("source").GetString(), heading.RootElement.GetProperty("licence").GetString(),
                heading.RootElement.GetProperty("lastUpdate").GetString()));
        for (var i = 0; i < 2; i++)
            Assert.Equal(
                PublicDecisionJson.WriteComplete(decisions[i]),
                PublicDecisionJson.WriteComplete(PublicDecisionJson.ReadComplete(Encoding.UTF8.GetBytes(lines[i + 1]))));
    }

    [Fact]
    public async Task Text_files_stand_in_folders_by_year_and_court_with_their_heading()
    {
        using var archive = new ZipArchive(new MemoryStream(await PublicDecisions.Write(ExportFormat.Text, [PublicDecisions.Rich()])));
        Assert.Equal(["LISEZMOI.txt", "2024/cc/000000000000000000000007.txt"], archive.Entries.Select(entry => entry.FullName));
        using var reader = new StreamReader(archive.Entries[1].Open());
        var text = await reader.ReadToEndAsync(Cancellation);
        Assert.Contains("Source : Greffe, essai\nLicence : Licence Ouverte 2.0\nMise à jour : 2026-11-23\n\n", text, StringComparison.Ordinal);
        Assert.EndsWith(PublicDecisions.Rich().Text + "\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parquet_reads_back_column_by_column_and_bounds_its_row_groups()
    {
        var decisions = Enumerable.Range(1, 2300).Select(number => PublicDecisions.Make(number, $"Texte {number}")).Append(PublicDecisions.Rich()).ToList();
        await using var reader = await ParquetReader.CreateAsync(
            new MemoryStream(await PublicDecisions.Write(ExportFormat.Parquet, decisions)), new() { UseDateOnlyTypeForDates = true },
            cancellationToken: Cancellation);
        Assert.Equal(3, reader.RowGroupCount);
        Assert.Equal("Licence Ouverte 2.0", reader.CustomMetadata["licence"]);
        Assert.Equal("2026-11-23T09:30:00Z", reader.CustomMetadata["last_update"]);
        List<string?> texts = [];
        List<string?> eclis = [];
        List<DateOnly> dates = [];
        for (var i = 0; i < reader.RowGroupCount; i++)
        {
            using var group = reader.OpenRowGroupReader(i);
            var rows = (int)group.RowCount;
            var (text, ecli, date) = (new string?[rows], new string?[rows], new DateOnly[rows]);
            await group.ReadAsync(reader.Schema.FindDataField("text"), text.AsMemory(), null, Cancellation);
            await group.ReadAsync(reader.Schema.FindDataField("ecli"), ecli.AsMemory(), null, Cancellation);
            await group.ReadAsync<DateOnly>(reader.Schema.FindDataField("date"), date.AsMemory(), null, Cancellation);
            texts.AddRange(text);
            eclis.AddRange(ecli);
            dates.AddRange(date);
        }

        Assert.Equal(decisions.Select(decision => decision.Text), texts);
        Assert.Equal(decisions.Select(decision => decision.Date), dates);
        Assert.Equal(decisions.Select(decision => decision.Ecli?.Value), eclis);
    }

    [Fact]
    public async Task Long_texts_end_a_row_group_early()
    {
        var decisions = Enumerable.Range(1, 5).Select(number => PublicDecisions.Make(number, new string('x', ParquetDecisionWriter.MaxCharacters / 2)));
        await using var reader = await ParquetReader.CreateAsync(
            new MemoryStream(await PublicDecisions.Write(ExportFormat.Parquet, decisions)), cancellationToken: Cancellation);
        Assert.Equal(3, reader.RowGroupCount);
    }

    [Fact]
    public void Ecli_metadata_is_valid_against_the_schema_of_the_standard()
    {
        var schema = Xsd.Read(("standards", "ecli/xsd/ecli_types.xsd"), ("standards", "ecli/xsd/ecli.xsd"));
        var bytes = new EcliDocument().Write(PublicDecisions.Rich(), PublicDecisions.Header);
        Assert.NotNull(bytes);
        Assert.Empty(Xsd.Faults(schema, bytes));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("ECLI:FR:CALYON:2024:1")] // no such court in the closed list: never mint, never guess
    [InlineData("ECLI:EU:C:2024:1")]
    public async Task Decisions_that_the_ecli_schema_cannot_hold_are_counted_and_left_out(string? text)
    {
        var decision = PublicDecisions.Make(1, "x") with { Ecli = Ecli.TryParse(text, out var ecli) ? ecli : null };
        using var buffer = new MemoryStream();
        Assert.Equal(new(0, 1), await DecisionExport.Write(
            ExportFormat.EcliMetadata, PublicDecisions.Stream([decision]), PublicDecisions.Header, buffer, Cancellation));
    }

    [Fact]
    public async Task A_file_takes_its_name_only_once_it_is_complete()
    {
        var folder = Directory.CreateTempSubdirectory("greffe-export-");
        try
        {
            var path = Path.Combine(folder.FullName, "new", "all.jsonl");
            await DecisionExport.WriteFile(
                ExportFormat.JsonLines, PublicDecisions.Stream([PublicDecisions.Rich()]), PublicDecisions.Header, path, Cancellation);
            await Assert.ThrowsAsync<InvalidOperationException>(async () => await DecisionExport.WriteFile(
                ExportFormat.JsonLines, Broken(), PublicDecisions.Header, path, Cancellation));
            Assert.Equal(await PublicDecisions.Write(ExportFormat.JsonLines, [PublicDecisions.Rich()]), await File.ReadAllBytesAsync(path, Cancellation));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async IAsyncEnumerable<PublicDecision> Broken()
    {
        yield return PublicDecisions.Rich();
        await Task.CompletedTask;
        throw new InvalidOperationException("The source broke.");
    }

    [Theory]
    [InlineData(ExportFormat.JsonLines)]
    [InlineData(ExportFormat.Parquet)]
    [InlineData(ExportFormat.AkomaNtoso)]
    public async Task Memory_does_not_grow_with_the_collection(ExportFormat format)
    {
        var text = new string('x', 20_000);
        var small = await Peak(format, text, 300);
        var large = await Peak(format, text, 2400);
        Assert.True(large < small + (60L << 20), $"{format}: {small >> 20} MiB for 300 decisions, {large >> 20} MiB for 2400");
    }

    private static async Task<long> Peak(ExportFormat format, string text, int count)
    {
        var peak = 0L;
        await DecisionExport.Write(format, Watched(), PublicDecisions.Header, Stream.Null, Cancellation);
        return peak;

        async IAsyncEnumerable<PublicDecision> Watched()
        {
            for (var i = 1; i <= count; i++)
            {
                if (i % 300 == 0) peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true));
                await Task.CompletedTask;
                yield return PublicDecisions.Make(i, text + i);
            }
        }
    }
}
