namespace Greffe.Pseudonymisation;

/// <summary>Something that a detector believes identifies someone.</summary>
/// <param name="Start">Offset of its first character in <see cref="DocumentText.Text"/>.</param>
/// <param name="End">Offset just after its last character.</param>
/// <param name="Category">What it is.</param>
/// <param name="Role">Role of the person, as far as the detector can tell; <see cref="MentionRole.Other"/> when it cannot.</param>
/// <param name="Score">Confidence, 0 to 1. Where two candidates overlap the surer one stays, then the longer one.</param>
/// <param name="Rule">Detector and rule, for people to read; never holds the text.</param>
public readonly record struct Candidate(int Start, int End, EntityCategory Category, MentionRole Role, double Score, string Rule)
{
    /// <summary>Start of the mention that names the same person («Durand» in «Marie Martin, née Durand»); -1 when none.</summary>
    public int SameAs { get; init; } = -1;

    /// <summary>Whether the person is an officer called Maître who is no lawyer: notaire, huissier, receiver.</summary>
    public bool IsOfficer { get; init; }

    /// <summary>Whether the person is a minor.</summary>
    public bool IsMinor { get; init; }
}
