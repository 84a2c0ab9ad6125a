namespace Greffe.Formats;

/// <summary>Format in which a decision came in, recognised from its content.</summary>
public enum SourceFormat
{
    /// <summary>DILA bulk XML of the judicial courts: CASS, INCA, CAPP (<c>TEXTE_JURI_JUDI</c>).</summary>
    DilaJudicial,

    /// <summary>DILA bulk XML of the administrative courts: JADE (<c>TEXTE_JURI_ADMIN</c>).</summary>
    DilaAdministrative,

    /// <summary>Answer of the Judilibre API, keys resolved into labels or not.</summary>
    Judilibre,

    /// <summary>Publication order of the court itself, names hidden by it (<c>{"courtPublication": {…}}</c>).</summary>
    CourtPublication,

    /// <summary>Record of the judicial courts' collection, as imported before pseudonymisation (<c>originalText</c>).</summary>
    JudilibreImport,

    /// <summary>Judilibre text under short keys (<c>num</c>, <c>ch</c>, <c>sol</c>, <c>texte</c>).</summary>
    JudilibreRekeyed,

    /// <summary>Open-data XML of the administrative courts (<c>Document/Dossier/Decision</c>).</summary>
    JusticeAdministrative,

    /// <summary>Decision page of the Cour de cassation's site.</summary>
    CassationPage,

    /// <summary>Word document (Office Open XML).</summary>
    Docx,

    /// <summary>PDF with a text layer.</summary>
    Pdf,

    /// <summary>Plain text.</summary>
    PlainText,
}

/// <summary>Keys of <see cref="SourceFormat"/>.</summary>
public static class SourceFormats
{
    extension(SourceFormat format)
    {
        /// <summary>Key on the wire and in receipts.</summary>
        public string Key => format switch
        {
            SourceFormat.DilaJudicial => "dila-judi",
            SourceFormat.DilaAdministrative => "dila-admin",
            SourceFormat.Judilibre => "judilibre",
            SourceFormat.CourtPublication => "court-publication",
            SourceFormat.JudilibreImport => "judilibre-import",
            SourceFormat.JudilibreRekeyed => "judilibre-rekeyed",
            SourceFormat.JusticeAdministrative => "justice-administrative",
            SourceFormat.CassationPage => "cassation-html",
            SourceFormat.Docx => "docx",
            SourceFormat.Pdf => "pdf",
            _ => "texte",
        };
    }
}
