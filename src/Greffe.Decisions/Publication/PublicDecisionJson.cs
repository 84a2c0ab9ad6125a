using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

using Greffe.Decisions.Occultations;

namespace Greffe.Decisions.Publication;

/// <summary>What the journal knows of a public decision besides its content: kept apart so that the same content has the same bytes.</summary>
/// <param name="PublishedOn">First day public.</param>
/// <param name="UpdatedOn">Day of the last change.</param>
/// <param name="Rule">Rule that admitted it, with its version.</param>
/// <param name="OccultationVersion">Version that hid the names.</param>
public sealed record PublicationStamp(DateOnly PublishedOn, DateOnly UpdatedOn, string Rule, string OccultationVersion);

/// <summary>
/// The canonical JSON of a public decision (<c>greffe/decision/1</c>): UTF-8, fixed member order, no blank, letters unescaped. Two
/// shapes: <b>content</b>, which is what is kept and hashed and says nothing of dates and versions of publication, and <b>complete</b>,
/// which is what reusers receive.
/// </summary>
public static class PublicDecisionJson
{
    /// <summary>Name and version of the shape.</summary>
    public const string Schema = "greffe/decision/1";

    /// <summary>Letters with accents stay as they are: the leak audit reads the very bytes, and people read the files.</summary>
    private static readonly PublicDecisionWireJson Json =
        new(new JsonSerializerOptions(PublicDecisionWireJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Bytes of the content alone: equal contents give equal bytes, whenever and by whichever rule they were released.</summary>
    public static byte[] WriteContent(PublicDecision decision) => Write(decision, null);

    /// <summary>Bytes with dates, rule and version of publication.</summary>
    public static byte[] WriteComplete(PublicDecision decision) =>
        Write(decision, new(decision.PublishedOn, decision.UpdatedOn, decision.Rule, decision.OccultationVersion));

    /// <summary>Reads content bytes and joins what the journal knows.</summary>
    /// <exception cref="JsonException">The bytes are no public decision of this schema.</exception>
    public static PublicDecision ReadContent(ReadOnlySpan<byte> bytes, PublicationStamp stamp) => Read(Parse(bytes), stamp);

    /// <summary>Reads complete bytes.</summary>
    /// <exception cref="JsonException">The bytes are no complete public decision of this schema.</exception>
    public static PublicDecision ReadComplete(ReadOnlySpan<byte> bytes)
    {
        var wire = Parse(bytes);
        if (wire is not { PublishedOn: { } published, UpdatedOn: { } updated, Rule: { } rule, OccultationVersion: { } version })
            throw new JsonException("The public decision lacks its publication dates, rule or version.");
        return Read(wire, new(Day(published), Day(updated), rule, version));
    }

    private static byte[] Write(PublicDecision decision, PublicationStamp? stamp) => JsonSerializer.SerializeToUtf8Bytes(
        new PublicDecisionWire(
            Schema, decision.Id.Value, decision.Source, decision.Court.Jurisdiction.Key, decision.Court.Value, decision.CourtLabel,
            Text(decision.Date), decision.Numbers, decision.Ecli?.Value, decision.Form.Key, Wire(decision.Type), Wire(decision.Chamber),
            Wire(decision.Formation), Wire(decision.Solution), Some(decision.PublicationLevels, level => Wire(level)!), decision.Nac,
            stamp?.Rule, stamp is null ? null : Text(stamp.PublishedOn), stamp is null ? null : Text(stamp.UpdatedOn),
            stamp?.OccultationVersion, Some(decision.Themes, theme => theme),
            Some(decision.Abstracts, item => new AbstractWire(item.Titles, item.Summary)), Some(decision.Visa, item => item),
            Some(decision.Related, item => item), Wire(decision.Contested), decision.Bulletin, decision.ParticularInterest ? true : null,
            Some(decision.Zones, zone => new ZoneWire(zone.Kind.Key, zone.Span.Start, zone.Span.End)),
            Some(decision.Replacements, item => new ReplacementWire(item.Span.Start, item.Span.End, item.Placeholder, item.Category.Key)),
            decision.Text, decision.CourtRecord is { } record ? JsonElement.Parse(record) : null),
        Json.PublicDecisionWire);

    private static PublicDecisionWire Parse(ReadOnlySpan<byte> bytes)
    {
        var wire = JsonSerializer.Deserialize(bytes, Json.PublicDecisionWire);
        return wire is { Schema: Schema } ? wire : throw new JsonException($"The public decision is not of schema {Schema}.");
    }

    private static PublicDecision Read(PublicDecisionWire wire, PublicationStamp stamp)
    {
        if (!DecisionId.TryParse(wire.Id, out var id) || !CourtCode.TryParse(wire.Court, out var court)
            || !PublicationForms.TryParse(wire.Form, out var form))
            throw new JsonException("The public decision has an identifier, court or form that cannot be read.");
        return new()
        {
            Id = id, Source = wire.Source, Text = wire.Text, Court = court, CourtLabel = wire.CourtLabel, Date = Day(wire.Date),
            Numbers = wire.Numbers, Form = form, Rule = stamp.Rule, PublishedOn = stamp.PublishedOn, UpdatedOn = stamp.UpdatedOn,
            OccultationVersion = stamp.OccultationVersion, Ecli = Ecli.TryParse(wire.Ecli, out var ecli) ? ecli : null,
            Type = Term(wire.Type), Chamber = Term(wire.Chamber), Formation = Term(wire.Formation), Solution = Term(wire.Solution),
            PublicationLevels = [.. (wire.PublicationLevels ?? []).Select(level => Term(level)!)], Nac = wire.Nac,
            Zones = [.. (wire.Zones ?? []).Select(Zone)], Replacements = [.. (wire.Replacements ?? []).Select(Replacement)],
            Themes = wire.Themes ?? [], Abstracts = [.. (wire.Abstracts ?? []).Select(item => new Abstract(item.Titles, item.Summary))],
            Visa = wire.Visa ?? [], Related = wire.Related ?? [],
            Contested = wire.Contested is { } contested
                ? new(contested.Title, contested.Date is { } day ? Day(day) : null, contested.Number) : null,
            Bulletin = wire.Bulletin, ParticularInterest = wire.ParticularInterest ?? false,
            CourtRecord = wire.CourtRecord?.GetRawText(),
        };
    }

    private static Zone Zone(ZoneWire zone) => ZoneKinds.TryParse(zone.Kind, out var kind)
        ? new(kind, new(zone.Start, zone.End)) : throw new JsonException("The public decision has a zone of an unknown kind.");

    private static Replacement Replacement(ReplacementWire item) => EntityCategories.TryParse(item.Category, out var category)
        ? new(new(item.Start, item.End), item.Placeholder, category)
        : throw new JsonException("The public decision has a placeholder of an unknown category.");

    private static IReadOnlyList<TTo>? Some<TFrom, TTo>(IReadOnlyList<TFrom> list, Func<TFrom, TTo> each) =>
        list.Count == 0 ? null : [.. list.Select(each)];

    private static TermWire? Wire(Term? term) => term is null ? null : new(term.Key, term.Label);

    private static ContestedWire? Wire(ContestedDecision? contested) => contested is null
        ? null : new(contested.Title, contested.Date is { } date ? Text(date) : null, contested.Number);

    private static Term? Term(TermWire? wire) => wire is null ? null : new(wire.Key, wire.Label);

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture,
        DateTimeStyles.None, out var day) ? day : throw new JsonException("The public decision has a date that cannot be read.");
}
