using Greffe.Catalogue.Describe;
using Greffe.Catalogue.FindRecords;
using Greffe.Catalogue.Store;
using Greffe.Look;

namespace Greffe.Catalogue.ReadRecord;

/// <summary>Values in the words of people.</summary>
internal static class FieldWords
{
    public static string Field(this Words words, string field) => words.Find($"catalogue.field.{field}") ?? field;

    public static string Kind(this Words words, RecordKind kind) => words[$"catalogue.kind.{kind.Code()}"];

    public static string Level(this Words words, Visibility visibility) => words[$"catalogue.level.{visibility.Code()}"];

    /// <summary>A value of a field that is neither a link nor an address.</summary>
    public static string Value(this Words words, FieldRule rule, string value) => rule.Type switch
    {
        FieldType.Code => words.Find($"catalogue.code.{rule.Name}.{value}") ?? value,
        FieldType.Day when Freshness.Day(value) is { } day => words.Date(day),
        FieldType.Number when long.TryParse(value, out var number) => words.Number(number),
        FieldType.Licence => words.Find($"catalogue.licence.{value}") ?? value,
        _ => value,
    };

    public static string FacetValue(this Words words, Facet facet, string value, IReadOnlyDictionary<string, LinkedName> names) => facet switch
    {
        Facet.Kind => words.Find($"catalogue.kinds.{value}") ?? value,
        Facet.Domain => names.TryGetValue(value, out var name) ? name.Title : value,
        Facet.Licence => words.Find($"catalogue.licence.{value}") ?? value,
        Facet.Freshness => words.Find($"catalogue.freshness.{value}") ?? value,
        Facet.PersonalData => words.Find($"catalogue.code.personalData.{value}") ?? value,
        Facet.Format => value.ToUpperInvariant(),
        _ => value,
    };

    /// <summary>«23 novembre 2026».</summary>
    public static string Day(this Words words, DateTimeOffset at) => words.Date(DateOnly.FromDateTime(at.UtcDateTime));
}
