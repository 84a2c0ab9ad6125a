namespace Greffe.Heldout;

/// <summary>Which half: the authors of the engine may read the errors of <see cref="Dev"/>, and see figures only of <see cref="Final"/>.</summary>
internal enum Part
{
    Dev,
    Final,
}
