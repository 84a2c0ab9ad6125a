namespace Greffe.Pseudonymisation.Linking;

/// <summary>A settled candidate with the person it names; null for what is no person.</summary>
internal readonly record struct Linked(Candidate Candidate, Person? Person);
