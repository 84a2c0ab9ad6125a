namespace Greffe.Samples.Sources;

/// <summary>Input format that a sample is delivered in.</summary>
public enum SampleFormat
{
    /// <summary>DILA CASS: published decisions of the Cour de cassation (<c>cass</c>).</summary>
    Cass,

    /// <summary>DILA INCA: unpublished ones (<c>inca</c>).</summary>
    Inca,

    /// <summary>DILA CAPP: cours d'appel (<c>capp</c>).</summary>
    Capp,

    /// <summary>DILA JADE: administrative courts (<c>jade</c>).</summary>
    Jade,

    /// <summary>Answer of the Judilibre API (<c>judilibre</c>).</summary>
    Judilibre,

    /// <summary>Record of the internal base of the Cour de cassation (<c>dbsder</c>).</summary>
    Dbsder,

    /// <summary>Open-data XML of the administrative courts (<c>opendata</c>).</summary>
    OpenData,

    /// <summary>Word document with a sidecar (<c>docx</c>).</summary>
    Docx,

    /// <summary>PDF with text and a sidecar (<c>pdf</c>).</summary>
    Pdf,

    /// <summary>Plain text with a sidecar (<c>text</c>).</summary>
    Text,
}
