using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Greffe.Catalogue.AttachContracts;
using Greffe.Catalogue.Describe;
using Greffe.Catalogue.Store;
using Greffe.Records;
using Microsoft.Extensions.Logging;

namespace Greffe.Catalogue.DescribePlatform;

/// <summary>
/// Keeps the platform's own products in the catalogue, as the running system says that they are: dates, numbers of entries, and the contract run on
/// what is served now. A run that finds nothing changed writes nothing. A field that a steward has changed is theirs only for what the system does not know.
/// </summary>
internal sealed partial class DescribeItself(RecordStore store, PlatformOutputs outputs, ContractDesk contracts, ILogger<DescribeItself> logger)
{
    /// <summary>Who writes, in the trail.</summary>
    public const string Agent = "system";

    /// <summary>Most lines of an output that a contract is run on.</summary>
    public const int MaxLines = 20_000;

    public async Task Handle(CancellationToken cancellation)
    {
        store.Write(Agent, writer => (Put(writer, outputs.DomainRecord), Terms(writer)));
        foreach (var output in outputs.All)
        {
            if (await output.Standing(cancellation) is not { } standing) continue;
            Describe(output, standing.Modified, standing.Entries);
            await Examine(output, cancellation);
        }
    }

    private void Describe(PlatformOutput output, DateOnly? modified, long entries) => store.Write(Agent, writer =>
    {
        var values = output.DataSet.Values.With(Fields.Quality, string.Create(CultureInfo.InvariantCulture, $"{entries} entrées à la dernière description par le système."));
        if (modified is { } day) values = values.With(Fields.Modified, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Put(writer, output.DataSet with { Values = values });
        if (output.Service is { } service) Put(writer, service);
        var visible = writer.ContractsOf(output.ProductId).InForce() is null ? Visibility.Internal : Visibility.Public;
        return Put(writer, new()
        {
            Id = output.ProductId, Kind = RecordKind.Product, Visibility = visible,
            Values = outputs.Values($"{output.DataSet.Title} (produit)", output.DataSet.Values[Fields.Description]!, (Fields.Domain, PlatformOutputs.Domain), (Fields.Promise, output.Promise), (Fields.Licence, "lov2"), // Each has one.
                (Fields.PersonalDataClass, values[Fields.PersonalDataClass]), (Fields.LegalBasis, values[Fields.LegalBasis]), (Fields.Frequency, values[Fields.Frequency]), (Fields.Modified, values[Fields.Modified])),
            Ports = [.. output.Inputs.Select(input => new ProductPort(PortDirection.Input, input, input)), new(PortDirection.Output, "donnees", output.DataSet.Id), .. output.Service is { } served ? (ProductPort[])[new(PortDirection.Output, "api", served.Id)] : []],
        });
    });

    /// <summary>Runs the contract on what is served now, unless it is what was run last.</summary>
    private async Task Examine(PlatformOutput output, CancellationToken cancellation)
    {
        var bytes = Encoding.UTF8.GetBytes(Sql.Text($"{output.Contract}.odcs.yaml"));
        if (contracts.Attach(Agent, output.ProductId, bytes) is not ContractStep.Done attached) return;
        var folder = Directory.CreateTempSubdirectory("greffe-product").FullName;
        try
        {
            var path = Path.Combine(folder, $"{output.Contract}.jsonl");
            if (!await Write(output, path, cancellation)) return;
            if (await LastHash(output.ProductId, attached.Version, path, cancellation)) return;
            var tested = await contracts.Test(Agent, output.ProductId, attached.Version, path, null, cancellation);
            var published = contracts.Publish(Agent, output.ProductId, attached.Version, acceptsBreak: false);
            LogExamined(output.ProductId, (tested as ContractStep.Done)?.Test is { Passed: true }, published is ContractStep.Done);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<bool> Write(PlatformOutput output, string path, CancellationToken cancellation)
    {
        var lines = 0;
        await using var text = new StreamWriter(path);
        await foreach (var line in output.Sample(cancellation).Take(MaxLines).WithCancellation(cancellation))
        {
            await text.WriteLineAsync(line);
            lines++;
        }

        return lines > 0;
    }

    private async Task<bool> LastHash(string id, string version, string path, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation));
        return store.Read(records => records.First<string>("SELECT hash FROM catalogue_tests WHERE record = @id AND version = @version ORDER BY at DESC LIMIT 1", new { id, version })) == hash;
    }

    // What people wrote on the record and the system does not know stays.
    private static PutResult Put(RecordWriter writer, CatalogueRecord record)
    {
        if (writer.Find(record.Id, Reader.Everything) is { } before && before.Kind == record.Kind)
            record = record with { Access = before.Access, Values = before.Values.Pairs.Where(pair => record.Values[pair.Key] is null).Aggregate(record.Values, (values, pair) => values.With(pair.Key, pair.Value)) };
        return writer.Put(record);
    }

    private bool Terms(RecordWriter writer)
    {
        foreach (var (id, title, definition, source) in PlatformTerms.All)
            if (writer.Find(id, Reader.Everything) is null)
                writer.Put(new() { Id = id, Kind = RecordKind.Term, Values = outputs.Values(title, definition, (Fields.Domain, PlatformOutputs.Domain), (Fields.DefinedBy, source)) });
        return true;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Product {Product}: contract held: {Held}, published: {Published}")]
    private partial void LogExamined(string product, bool held, bool published);
}
