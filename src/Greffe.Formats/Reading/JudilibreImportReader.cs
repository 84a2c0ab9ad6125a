using Greffe.Decisions;

namespace Greffe.Formats.Reading;

/// <summary>
/// Record of the judicial courts' collection before pseudonymisation: <c>originalText</c>, parties in the clear, what the judge ordered
/// to hide. Two fields of our own are read besides, <c>isFinal</c> and <c>depositedOn</c>, since the record has no place for them.
/// </summary>
internal static class JudilibreImportReader
{
    /// <summary>The decision of one record.</summary>
    public static ReadResult Read(JsonFields fields)
    {
        var original = fields.Raw("originalText");
        var text = original ?? fields.Raw("pseudoText");
        if (text is null) return new ReadResult.Refused(FormatsProblems.NoText());
        var court = Court(fields);
        var system = SourceSystem.Of(fields.Words("sourceName"), court);
        var id = fields.FirstWords("sourceId", "_id", "id") ?? DocumentIdentity.HashOf(text);
        var nac = fields.FirstWords("NACCode", "codeNAC");
        return new ReadResult.Accepted(SourceFormat.JudilibreImport, new Decision
        {
            Id = DecisionId.From(system, fields.Words("_id") is { } given && DecisionId.TryParse(given, out _) ? given : id),
            Source = new(system, id),
            Text = text,
            Court = court,
            Date = DateWords.Day(fields.Words("dateDecision")),
            Numbers = CaseNumber.CanonicalAll(Numbers(fields, court), court.Jurisdiction),
            Ecli = Ecli.TryParse(fields.FirstWords("ecli", "ECLI"), out var ecli) ? ecli : null,
            Type = SourceTerms.Type(fields.FirstWords("type", "decisionType")),
            Chamber = SourceTerms.Keyed(Terms.Chambers, fields.FirstWords("chamberName", "chamberId", "libelleService")),
            Formation = SourceTerms.Keyed(Terms.Formations, fields.Words("formation")),
            Solution = SourceTerms.Solution(fields.FirstWords("solution", "libelleEndCaseCode")),
            PublicationLevels = Levels(fields),
            Nac = nac,
            Matter = SourceTerms.MatterOf(court),
            Zones = JsonZones.Read(Zoning(fields, original is not null)?.Object("zones")),
            Themes = fields.Object("analysis")?.List("title") ?? [],
            Abstracts = Abstracts(fields),
            Parties = ImportParties.Read(fields),
            Order = ImportOrder.Read(fields),
            PublicHearing = fields.Truth("debatPublic"),
            IsFinal = fields.Truth("isFinal"),
            ParticularInterest = fields.Truth("selection") ?? false,
            DepositedOn = DateWords.Day(fields.Words("depositedOn")),
        });
    }

    private static CourtCode Court(JsonFields fields)
    {
        var kind = fields.Words("sourceName") switch
        {
            "jurinet" or "dila" => "cc", "jurica" => "ca", "juritj" => "tj", "juritcom" => "tcom", "portalis-cph" => "cph", _ => null,
        };
        var found = CourtNames.First(fields.Words("jurisdictionName"), fields.Words("jurisdictionId"), kind + fields.Words("jurisdictionId"), fields.Words("jurisdictionCode"));
        return found == CourtCode.Unknown && kind == "cc" ? CourtCode.CourDeCassation : found;
    }

    /// <summary>Pourvois for the Cour de cassation, whose register number is internal; the general register for the others.</summary>
    private static IReadOnlyList<string?> Numbers(JsonFields fields, CourtCode court) => court == CourtCode.CourDeCassation
        ? fields.List("appeals") is { Count: > 0 } appeals ? [.. appeals] : [fields.Words("registerNumber")]
        : [fields.FirstWords("numeroRoleGeneral", "registerNumber"), .. fields.List("appeals")];

    /// <summary>Zones belong to one of the two texts: those of the other are useless.</summary>
    private static JsonFields? Zoning(JsonFields fields, bool isOriginal) => isOriginal
        ? fields.Object("originalTextZoning")
        : fields.Object("pseudoTextZoning") ?? fields.Object("zoning");

    private static IReadOnlyList<Term> Levels(JsonFields fields)
    {
        var levels = fields.List("publication");
        if (levels.Count == 0) levels = fields.List("pubCategory");
        return [.. levels.Select(SourceTerms.PublicationLevel).OfType<Term>().DistinctBy(level => level.Key)];
    }

    private static IReadOnlyList<Abstract> Abstracts(JsonFields fields)
    {
        var analysis = fields.Object("analysis");
        var summary = HtmlSnippet.Words(analysis?.Raw("summary")) ?? HtmlSnippet.Words(fields.Raw("sommaire"));
        return summary is null ? [] : [new(analysis?.List("title") ?? [], summary)];
    }
}
