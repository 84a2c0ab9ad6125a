namespace Greffe.Catalogue.Describe;

/// <summary>Values of a record's fields: a field has one value or several, in order; a field without value is absent. Equal when all are.</summary>
public sealed class FieldValues : IEquatable<FieldValues>
{
    private readonly SortedDictionary<string, IReadOnlyList<string>> _values = new(StringComparer.Ordinal);

    /// <summary>Values out of pairs; empty ones are left out.</summary>
    public FieldValues(IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> values)
    {
        foreach (var (name, texts) in values)
            if (texts.Where(text => !string.IsNullOrWhiteSpace(text)).ToArray() is { Length: > 0 } kept) _values[name] = kept;
    }

    /// <summary>No value.</summary>
    public static FieldValues None { get; } = new([]);

    /// <summary>The only or first value of a field, or null.</summary>
    public string? this[string field] => _values.TryGetValue(field, out var texts) ? texts[0] : null;

    /// <summary>The fields that have values, by name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Pairs => _values;

    /// <summary>Values of pairs, one each; a null is no value. The same name again adds a value.</summary>
    public static FieldValues Of(params IEnumerable<(string Field, string? Value)> pairs) =>
        new(pairs.Where(pair => pair.Value is not null).GroupBy(pair => pair.Field, StringComparer.Ordinal)
            .Select(group => KeyValuePair.Create(group.Key, (IReadOnlyList<string>)[.. group.Select(pair => pair.Value!)]))); // not null: filtered

    /// <summary>All values of a field.</summary>
    public IReadOnlyList<string> All(string field) => _values.GetValueOrDefault(field, []);

    /// <summary>The same, with a field set to these values, or removed when there are none.</summary>
    public FieldValues With(string field, params IReadOnlyList<string> values) =>
        new(_values.Where(pair => pair.Key != field).Append(KeyValuePair.Create(field, values)));

    /// <summary>Only the fields that are kept.</summary>
    public FieldValues Where(Func<string, bool> keep) => new(_values.Where(pair => keep(pair.Key)));

    /// <inheritdoc/>
    public bool Equals(FieldValues? other) => other is not null && _values.Count == other._values.Count && _values.All(pair => pair.Value.SequenceEqual(other.All(pair.Key)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FieldValues);

    /// <inheritdoc/>
    public override int GetHashCode() => _values.Aggregate(0, (hash, pair) => HashCode.Combine(hash, pair.Key, pair.Value[0]));
}
