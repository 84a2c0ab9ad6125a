using System.Text.Json.Nodes;
using Greffe.Heldout.Sources;
using Greffe.Heldout.Trial;

namespace Greffe.Heldout.Cassation;

/// <summary>Real decisions of one part, refilled as often as needed, each time with other people.</summary>
internal static class CassationSet
{
    public static IEnumerable<JsonObject> Make(Part part, int count, int seed, SharedFiles shared)
    {
        var book = new NameBook(part, new(shared, part));
        var texts = RealTexts.Of(part, shared).ToList();
        for (var (made, round) = (0, 0); made < count; round++)
        {
            foreach (var (real, index) in texts.Select((real, index) => (real, index)))
            {
                var text = new Refill(book, new Random(unchecked(seed * 31 + round * 9973 + index))).Fill(real);
                if (text.Mentions == 0) continue;
                yield return text.Line($"{part.ToString().ToLowerInvariant()}-cass-{made:0000}", real.IsAdministrative ? "conseil-etat" : "cassation");
                if (++made == count) yield break;
            }
        }
    }
}
