using System.Text.Json.Serialization;
using Greffe.Catalogue.Contracts.TestContract;
using Greffe.Catalogue.ServeApi;

namespace Greffe.Catalogue;

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(IReadOnlyList<ContractCheck>))]
[JsonSerializable(typeof(CataloguePageWire))]
[JsonSerializable(typeof(CatalogueRecordWire))]
[JsonSerializable(typeof(CatalogueWrittenWire))]
[JsonSerializable(typeof(RecordContractsWire))]
[JsonSerializable(typeof(TableTestWire))]
[JsonSerializable(typeof(ContractStepWire))]
internal sealed partial class CatalogueJson : JsonSerializerContext;
