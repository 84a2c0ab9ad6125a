namespace Greffe.Decisions;

/// <summary>The decision under appeal.</summary>
/// <param name="Title">Words of the source, for example «cour d'appel de Paris, Pôle 4, chambre 9».</param>
/// <param name="Date">Its date, when given.</param>
/// <param name="Number">Its number, when given.</param>
public sealed record ContestedDecision(string Title, DateOnly? Date, string? Number);
