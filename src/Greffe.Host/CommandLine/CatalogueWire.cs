using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Greffe.Catalogue.Checking;
using Greffe.Catalogue.Contracts.CompareContracts;
using Greffe.Catalogue.Contracts.TestContract;

namespace Greffe.Host.CommandLine;

/// <summary>What <c>greffe check --json</c> writes.</summary>
internal sealed record ConformanceReport(Standard Standard, IReadOnlyList<FileVerdict> Files);

/// <summary>JSON of the catalogue's verbs: accents as they are, since no page embeds it.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ConformanceReport))]
[JsonSerializable(typeof(ContractComparison))]
[JsonSerializable(typeof(ContractTestReport))]
internal sealed partial class CatalogueWire : JsonSerializerContext
{
    private static CatalogueWire Readable => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write<TReport>(TReport report) => JsonSerializer.Serialize(report, typeof(TReport), Readable);
}
