using Greffe.Decisions;

namespace Greffe.Formats.Reading;

/// <summary>Answer of the Judilibre API for one decision, keys resolved into labels or not.</summary>
internal static class JudilibreReader
{
    /// <summary>The decision of the answer.</summary>
    public static ReadResult Read(JsonFields fields)
    {
        var text = fields.Raw("text") ?? fields.Raw("displayText");
        if (text is null) return new ReadResult.Refused(FormatsProblems.NoText());
        var court = CourtNames.OfJudilibre(fields.Words("jurisdiction"), fields.Words("location"));
        var system = SourceSystem.Of(fields.Words("source"), court);
        var id = fields.Words("id") ?? DocumentIdentity.HashOf(text);
        return new ReadResult.Accepted(SourceFormat.Judilibre, new Decision
        {
            Id = DecisionId.From(system, id),
            Source = new(system, id),
            Text = text,
            Court = court,
            Date = DateWords.Day(fields.Words("decision_date")),
            Numbers = CaseNumber.CanonicalAll([.. fields.List("number"), .. fields.List("numbers")], court.Jurisdiction),
            Ecli = Ecli.TryParse(fields.Words("ecli"), out var ecli) ? ecli : null,
            Type = SourceTerms.Type(fields.Words("type")),
            Chamber = SourceTerms.Keyed(Terms.Chambers, fields.Words("chamber")),
            Formation = SourceTerms.Keyed(Terms.Formations, fields.Words("formation")),
            Solution = SourceTerms.Solution(fields.Words("solution")),
            PublicationLevels = [.. fields.List("publication").Select(SourceTerms.PublicationLevel).OfType<Term>()],
            Nac = fields.Words("nac"),
            Matter = SourceTerms.MatterOf(court),
            Zones = JsonZones.Read(fields.Object("zones")),
            Themes = fields.List("themes"),
            Abstracts = CourtAbstracts.Read(fields),
            Visa = [.. fields.Objects("visa").Select(visa => HtmlSnippet.Words(visa.Raw("title"))).OfType<string>()],
            Related = [.. fields.Objects("rapprochements").Select(one => HtmlSnippet.Words(one.Raw("title"))).OfType<string>()],
            Contested = CourtAbstracts.Contested(fields.Object("contested")),
            Bulletin = fields.Words("bulletin"),
            ParticularInterest = fields.Truth("particularInterest") ?? false,
        });
    }
}
