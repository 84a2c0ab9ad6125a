using Greffe.Decisions;
using Greffe.Decisions.Occultations;

namespace Greffe.Samples.Sources;

/// <summary>A person, body or thing declared by a source, with every form under which the text writes it.</summary>
/// <param name="Id">Identifier inside the sample, <c>p1</c>.</param>
/// <param name="Role">Role in the case.</param>
/// <param name="Category">What it is.</param>
/// <param name="Capacity">Capacity in the delivery's list of parties; <see cref="PartyCapacity.Unknown"/> when it is not in that list.</param>
/// <param name="Hidden">Whether it must not be readable in public.</param>
/// <param name="Name">Main form, as the metadata write it.</param>
/// <param name="Forms">Every form; never empty.</param>
public sealed record SampleEntity(
    string Id, MentionRole Role, EntityCategory Category, PartyCapacity Capacity, bool Hidden, string Name, IReadOnlyList<string> Forms)
{
    /// <summary>Whether it stands only where the text marks it: a town of residence that is also the seat of the court.</summary>
    public bool OnlyMarked { get; init; }
}

/// <summary>One place of the text where an entity stands.</summary>
/// <param name="Span">Where, in UTF-16 code units of the sample's text.</param>
/// <param name="Entity">Which entity.</param>
public sealed record SampleMention(TextSpan Span, SampleEntity Entity);
