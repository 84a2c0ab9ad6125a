using Greffe.Decisions;

namespace Greffe.Formats.Reading;

/// <summary>Texts of the Cour de cassation taken from Judilibre and kept under short keys by a reuser.</summary>
internal static class RekeyedReader
{
    /// <summary>The decision of one record.</summary>
    public static ReadResult Read(JsonFields fields)
    {
        var text = fields.Raw("texte");
        if (text is null) return new ReadResult.Refused(FormatsProblems.NoText());
        var court = CourtCode.CourDeCassation;
        var id = fields.Words("id") ?? DocumentIdentity.HashOf(text);
        return new ReadResult.Accepted(SourceFormat.JudilibreRekeyed, new Decision
        {
            Id = DecisionId.From("jurinet", id),
            Source = new("jurinet", id),
            Text = text,
            Court = court,
            Date = DateWords.Day(fields.Words("date")),
            Numbers = CaseNumber.CanonicalAll([fields.Words("num")], court.Jurisdiction),
            Chamber = SourceTerms.Keyed(Terms.Chambers, fields.Words("ch")),
            Formation = SourceTerms.Keyed(Terms.Formations, fields.Words("form")),
            Solution = SourceTerms.Solution(fields.Words("sol")),
            PublicationLevels = [.. fields.List("pub").Select(SourceTerms.PublicationLevel).OfType<Term>()],
            Themes = fields.List("themes"),
            Abstracts = HtmlSnippet.Words(fields.Raw("sommaire")) is { } summary ? [new(fields.List("themes"), summary)] : [],
            Visa = [.. (fields.Raw("visa") ?? "").Split(" · ").Select(HtmlSnippet.Words).OfType<string>()],
        });
    }
}
