using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Greffe.Decisions;

namespace Greffe.Formats.Reading;

/// <summary>
/// Publication order of the court: the fields of the administration routes of its API. The text shown is the decision's; every other
/// field is kept as it came, besides what the vocabulary takes of it.
/// </summary>
internal static class CourtPublicationReader
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The decision of one order.</summary>
    public static ReadResult Read(JsonFields fields, JsonElement order)
    {
        var text = fields.Raw("displayText") ?? fields.Raw("text");
        if (text is null) return new ReadResult.Refused(FormatsProblems.NoText());
        var court = CourtNames.OfJudilibre(fields.Words("jurisdiction"), fields.Words("location"));
        var system = SourceSystem.Of(fields.Words("source"), court);
        var id = fields.Words("id") ?? DocumentIdentity.HashOf(text);
        return new ReadResult.Accepted(SourceFormat.CourtPublication, new Decision
        {
            Id = DecisionId.From(system, id), Source = new(system, id), Text = text, Court = court,
            Date = DateWords.Day(fields.Words("decision_date")),
            Numbers = CaseNumber.CanonicalAll(fields.List("number"), court.Jurisdiction),
            Ecli = Ecli.TryParse(fields.Words("ecli"), out var ecli) ? ecli : null,
            Type = SourceTerms.Type(fields.Words("type")),
            Chamber = SourceTerms.Keyed(Terms.Chambers, fields.Words("chamber")),
            Formation = SourceTerms.Keyed(Terms.Formations, fields.Words("formation")),
            Solution = SourceTerms.Solution(fields.Words("solution")),
            PublicationLevels = [.. fields.List("publication").Select(SourceTerms.PublicationLevel).OfType<Term>().DistinctBy(level => level.Key)],
            Nac = fields.Words("nac"), Matter = SourceTerms.MatterOf(court), Zones = JsonZones.Read(fields.Object("zones")),
            Themes = fields.List("themes"), Abstracts = CourtAbstracts.Read(fields),
            Visa = CourtAbstracts.Titles(fields, order, "visa"), Related = CourtAbstracts.Titles(fields, order, "rapprochements"),
            Contested = CourtAbstracts.Contested(fields.Object("contested")), Bulletin = fields.Words("bulletin"),
            ParticularInterest = fields.Truth("particularInterest") ?? false,
            CourtRecord = Record(order, text),
        });
    }

    /// <summary>
    /// The order without its text. The text shown stays in it only where reading changed it (line ends, composed letters), so that it goes
    /// out as it came and its zones with it.
    /// </summary>
    private static string Record(JsonElement order, string text)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Plain))
        {
            json.WriteStartObject();
            foreach (var member in order.EnumerateObject())
                if (member.Name is not ("text" or "displayText")) member.WriteTo(json);
            if (!TextForm.IsFinal(text)) json.WriteString("displayText", text);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
