using Greffe.Decisions.Searching;
using Greffe.Search.Words;

namespace Greffe.Search.Questions;

/// <summary>Names of places after <c>zone:</c>, in French, singular or plural.</summary>
internal static class ZoneNames
{
    /// <summary>The place of that name; null when none has it.</summary>
    public static SearchField? Find(string name) => Folding.Fold(name) switch
    {
        "texte" => SearchField.Text,
        "introduction" or "entete" => SearchField.Introduction,
        "expose" or "faits" => SearchField.Expose,
        "moyen" or "moyens" => SearchField.Moyens,
        "motif" or "motifs" or "motivation" or "motivations" => SearchField.Motivations,
        "dispositif" => SearchField.Dispositif,
        "annexe" or "annexes" => SearchField.Annexes,
        "visa" => SearchField.Visa,
        "sommaire" or "sommaires" or "resume" => SearchField.Summary,
        "titre" or "titrage" or "titrages" or "theme" or "themes" => SearchField.Themes,
        _ => null,
    };

    /// <summary>Words for a place.</summary>
    public static string Label(SearchField field) => field switch
    {
        SearchField.Text => "tout le texte",
        SearchField.Introduction => "l'introduction",
        SearchField.Expose => "l'exposé du litige",
        SearchField.Moyens => "les moyens",
        SearchField.Motivations => "les motivations",
        SearchField.Dispositif => "le dispositif",
        SearchField.Annexes => "les annexes",
        SearchField.Visa => "le visa",
        SearchField.Summary => "le sommaire",
        _ => "les titrages",
    };
}
