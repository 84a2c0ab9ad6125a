namespace Greffe.Corpus;

/// <summary>Which part of the invented collection: no two parts share a name, a town, a wording or a source decision.</summary>
public enum CorpusSplit
{
    /// <summary>What the engine learns on.</summary>
    Train,

    /// <summary>What settings are chosen on.</summary>
    Dev,

    /// <summary>What the result is measured on.</summary>
    Test,
}
