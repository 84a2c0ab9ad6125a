namespace Greffe.Decisions.Publication;

/// <summary>Wire keys and labels of <see cref="PublicationForm"/>.</summary>
public static class PublicationForms
{
    private static readonly (string Key, string Label)[] Table =
    [
        ("full", "Texte intégral"), ("without_reasons", "Sans les motifs"), ("extract", "Extrait (en-tête et dispositif)"),
        ("none", "Non publiée"), ("exceptional", "Texte intégral, intérêt particulier"),
    ];

    extension(PublicationForm form)
    {
        /// <summary>Key on the wire, for example <c>without_reasons</c>.</summary>
        public string Key => Table[(int)form].Key;

        /// <summary>French label.</summary>
        public string Label => Table[(int)form].Label;
    }

    /// <summary>Reads a key; false when no form has it.</summary>
    public static bool TryParse(string? key, out PublicationForm form)
    {
        var index = Array.FindIndex(Table, row => row.Key == key);
        form = index < 0 ? PublicationForm.None : (PublicationForm)index;
        return index >= 0;
    }
}
