namespace Greffe.Heldout;

/// <summary>Which part: the authors of the engine may read the errors of <see cref="Dev"/>, and see figures only of <see cref="Final"/> and <see cref="Fresh"/>.</summary>
internal enum Part
{
    Dev,
    Final,

    /// <summary>Written last, by a hand that saw neither the engine nor what trains it: trial texts only.</summary>
    Fresh,
}
