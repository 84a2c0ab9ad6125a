using Greffe.Indicators.KeepFacts;

namespace Greffe.Indicators.ComputeFormulas;

/// <summary>One indicator as its file defines it: what it says, from which figures, how, and on which worked examples it was checked.</summary>
/// <param name="Id">Identifier, as in addresses: <c>densite-carcerale</c>.</param>
/// <param name="Version">Number of the definition; it moves with any change of it.</param>
/// <param name="Title">Its name, in French.</param>
/// <param name="Definition">What it measures, one or two sentences, in French.</param>
/// <param name="Source">Who defined it, and where.</param>
/// <param name="Unit">Unit of the value: <c>%</c>, <c>jours</c>, <c>mois</c>, <c>personnes</c>.</param>
/// <param name="Decimals">Decimals shown; rounding is to the nearest, halves away from zero.</param>
/// <param name="Terms">Figures it is made of, by the name they bear in the expressions.</param>
/// <param name="PerCell">Whether the expressions bear on each place × kind and are then summed, or on the sums.</param>
/// <param name="Numerator">SQL expression over the terms.</param>
/// <param name="Denominator">SQL expression over the terms; null when the numerator alone is the value.</param>
/// <param name="Factor">What the quotient is multiplied by: 100 for a percentage, 365 for days.</param>
/// <param name="Good">Which way is better: <c>up</c>, <c>down</c>, or null when neither can be said.</param>
/// <param name="Grain">Length of period that it is for, or null for each that its figures have.</param>
/// <param name="Vectors">Worked examples.</param>
public sealed record Formula(
    string Id, int Version, string Title, string Definition, string Source, string Unit, int Decimals,
    IReadOnlyDictionary<string, Term> Terms, bool PerCell, string Numerator, string? Denominator, double Factor, string? Good, Grain? Grain,
    IReadOnlyList<FormulaVector> Vectors);

/// <summary>One figure that a formula takes.</summary>
/// <param name="Measure">Identifier of the measure.</param>
/// <param name="Months">0: the figure of the very period; n: the sum of the n months that end with it, all of which must be there.</param>
public sealed record Term(string Measure, int Months);

/// <summary>A worked example of a formula.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Rows">Figures of each place.</param>
/// <param name="Value">The value expected, as it is shown.</param>
public sealed record FormulaVector(string Name, IReadOnlyList<IReadOnlyDictionary<string, double>> Rows, double Value);
