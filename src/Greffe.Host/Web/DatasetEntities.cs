using Greffe.Catalogue.Describe;
using Greffe.Governance.AnswerQuestions;
using Greffe.Records;

namespace Greffe.Host.Web;

/// <summary>
/// Who answers for a data set, by its record in the catalogue: its owner, then its steward. Only the desk reads it, to choose a correspondent, so that a field that the
/// asker may not see still brings the question to the right person.
/// </summary>
internal sealed class DatasetEntities(RecordStore store) : IDatasetEntities
{
    public IReadOnlyList<string> EntitiesOf(string dataset) => store.Read(reader => reader.Query<string>($"""
        SELECT value FROM (
            SELECT 0 AS place, json_extract(body, '$.values.{Fields.Owner}[0]') AS value FROM catalogue_records WHERE id = @dataset
            UNION ALL SELECT 1, json_extract(body, '$.values.{Fields.Steward}[0]') FROM catalogue_records WHERE id = @dataset)
        WHERE value IS NOT NULL ORDER BY place
        """, new { dataset }));
}
