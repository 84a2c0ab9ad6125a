using Greffe.Corpus.Naming;
using Greffe.Corpus.Refilling;
using Greffe.Corpus.Writing;

namespace Greffe.Corpus;

/// <summary>Invents annotated decisions: templates of our own, and real pseudonymised decisions refilled with invented people.</summary>
/// <param name="material">Names, towns and decisions read once; <see cref="CorpusMaterial.None"/> works too.</param>
public sealed class CorpusGenerator(CorpusMaterial material)
{
    private const int Block = 256;

    /// <summary>
    /// The documents of a request, in order, made on every core. Spans are exact, in order and disjoint. A request for a family that only real
    /// decisions give (<see cref="CorpusKind.Cassation"/>) yields nothing without material: ask <see cref="CanInvent"/> first.
    /// </summary>
    public IEnumerable<CorpusDocument> Generate(CorpusRequest request)
    {
        var stock = new Stock(request, material);
        for (var start = 0; start < request.Count; start += Block)
        {
            var made = ParallelEnumerable.Range(start, Math.Min(Block, request.Count - start)).AsOrdered().Select(rank => One(request, stock, rank));
            foreach (var document in made) yield return document;
        }
    }

    /// <summary>Whether a family can be invented with the material at hand.</summary>
    public bool CanInvent(CorpusKind kind, CorpusSplit? split) =>
        kind != CorpusKind.Cassation || material.Sources.Any(source => source.Kind == kind && source.Serves(split));

    private static CorpusDocument One(CorpusRequest request, Stock stock, int rank)
    {
        var draw = new Draw(StableHash.Mix(request.Seed) ^ StableHash.Mix((ulong)rank + 0x5851F42D4C957F2DUL));
        var written = Choose(request, stock, draw);
        var noisy = draw.Chance(request.Noise) ? Noise.Apply(written, new(draw)) : written;
        return noisy with { Id = $"{request.Split?.ToString().ToLowerInvariant() ?? "all"}-{written.Facts.Kind.ToString().ToLowerInvariant()}-{request.Seed}-{rank}" };
    }

    private static CorpusDocument Choose(CorpusRequest request, Stock stock, Draw draw)
    {
        var sources = request.Kind is CorpusKind.Cassation or CorpusKind.Mixed ? stock.Sources : [];
        if (sources.Count > 0 && (request.Kind == CorpusKind.Cassation || draw.Chance(request.Refills)))
            return Refill.Write(draw.Of(sources), draw, stock.Names, stock.Places);
        var family = draw.Of(Families.Of(request.Kind));
        return TemplateText.Write(family, request.Split, draw, stock.Names, stock.Places);
    }

    private sealed class Stock(CorpusRequest request, CorpusMaterial material)
    {
        public NameStock Names { get; } = new(request.Split, request.InventedNames, material);

        public PlaceStock Places { get; } = new(request.Split, material);

        public IReadOnlyList<SourceText> Sources { get; } = [.. material.Sources.Where(source => source.Serves(request.Split))];
    }
}
