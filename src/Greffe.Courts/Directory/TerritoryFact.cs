namespace Greffe.Courts.Directory;

/// <summary>What a list says of the court of one commune in one column.</summary>
/// <param name="Commune">INSEE code.</param>
/// <param name="Column">Which court.</param>
/// <param name="Court">Its code; empty when the list names none.</param>
/// <param name="From">Day of the list; null for the reference file.</param>
/// <param name="Source">Identifier of the source.</param>
internal sealed record TerritoryFact(string Commune, TerritoryColumn Column, string Court, DateOnly? From, string Source);
