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
        var people = linked.Where(item => item.Person is { IsProfessional: false }).GroupBy(item => item.Person!).ToList(); // The filter leaves no null.
        if (model is null)
        {
            foreach (var mentions in people) mentions.Key.Settle(mentions.Min(item => item.Candidate.Start) < heading ? MentionRole.Partie : MentionRole.Tiers);
            return;
        }
        var places = people.ConvertAll(mentions => (IReadOnlyList<(int Start, int End)>)[.. mentions.Select(mention => TokensOf(document, mention))]);
        var reading = new RoleReading(document.View, places);
        for (var person = 0; person < people.Count; person++)
            people[person].Key.Settle(Score(document, places[person], reading, person, model) > 0 ? MentionRole.Partie : MentionRole.Tiers);
    }

    /// <summary>Role of a mention.</summary>
    public static MentionRole Of(Linked item) =>
        item.Person?.Role ?? (item.Candidate.Category is EntityCategory.ProfessionnelAvocat ? MentionRole.Avocat : MentionRole.Other);

    private static (int Start, int End) TokensOf(DocumentText document, Linked mention)
    {
        var start = Math.Min(document.TokenAt(mention.Candidate.Start), document.Tokens.Count - 1);
        return (start, Math.Max(start + 1, document.TokenAt(mention.Candidate.End)));
    }

    private static float Score(DocumentText document, IReadOnlyList<(int Start, int End)> mentions, RoleReading reading, int person, RoleModel model)
    {
        Span<int> buckets = stackalloc int[RoleModel.MostOfMention];
        var sum = 0f;
        foreach (var (start, end) in mentions) sum += model.Score(buckets[..RoleModel.Read(document.View, start, end, buckets)]);
        return sum / MathF.Sqrt(mentions.Count) + model.Score(buckets[..reading.Read(person, buckets)]);
    }
}
