using Greffe.Pseudonymisation.Linking;
using Greffe.Pseudonymisation.Tagging;

namespace Greffe.Pseudonymisation.Deciding;

/// <summary>Tells parties from third persons, by the surroundings of all their mentions; without a model, by the heading alone.</summary>
internal static class PartyRoles
{
    private const int LongestHeading = 2_500;

    /// <summary>Settles the role of every person who is no professional.</summary>
    public static void Settle(DocumentText document, IReadOnlyList<Linked> linked, HidingRequest request, RoleModel? model)
    {
        var heading = request.HeadingEnd ?? Math.Min(LongestHeading, document.Text.Length / 3);
        foreach (var mentions in linked.Where(item => item.Person is { IsProfessional: false }).GroupBy(item => item.Person!)) // The filter leaves no null.
        {
            var isParty = model is null ? mentions.Min(item => item.Candidate.Start) < heading : Score(document, [.. mentions], model) > 0;
            mentions.Key.Settle(isParty ? MentionRole.Partie : MentionRole.Tiers);
        }
    }

    /// <summary>Role of a mention.</summary>
    public static MentionRole Of(Linked item) =>
        item.Person?.Role ?? (item.Candidate.Category is EntityCategory.ProfessionnelAvocat ? MentionRole.Avocat : MentionRole.Other);

    private static float Score(DocumentText document, List<Linked> mentions, RoleModel model)
    {
        Span<int> buckets = stackalloc int[RoleModel.MostOfMention];
        var (sum, first) = (0f, int.MaxValue);
        foreach (var mention in mentions)
        {
            var (start, end) = (document.TokenAt(mention.Candidate.Start), document.TokenAt(mention.Candidate.End));
            if (!document.Has(start)) continue;
            first = Math.Min(first, start);
            sum += model.Score(buckets[..RoleModel.Read(document.View, start, Math.Max(start + 1, end), buckets)]);
        }
        var whole = buckets[..RoleModel.ReadPerson(document.View, first, mentions.Count, buckets)];
        return sum / MathF.Sqrt(mentions.Count) + model.Score(whole);
    }
}
