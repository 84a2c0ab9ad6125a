namespace Greffe.Pseudonymisation.Training;

/// <summary>Turns an annotated text into what is learnt of it, most often under other names, other words or another order.</summary>
internal sealed class Lessons(Recasting recasting, Rewording rewording)
{
    private const double Recast = 0.5;
    private const double Reworded = 0.5;
    private const double WordsSwapped = 0.1;
    private const double Shuffled = 0.1;

    /// <summary>The lesson of one text.</summary>
    public TrainingLesson Of(GoldDocument document, Random random)
    {
        recasting.Learn(document);
        rewording.Learn(document);
        if (random.NextDouble() < Recast) document = recasting.Recast(document, random);
        if (random.NextDouble() < Reworded) document = rewording.Reword(document, WordsSwapped, random);
        // Without order, who is named first says nothing of who is a party.
        return random.NextDouble() < Shuffled ? ChunkReader.Read(Rewording.Shuffle(document, random), random) with { Persons = [] } : ChunkReader.Read(document, random);
    }
}
