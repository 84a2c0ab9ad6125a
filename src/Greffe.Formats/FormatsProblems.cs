using System.Globalization;

namespace Greffe.Formats;

/// <summary>Every refusal of this capability: its code, its sentence, and the next step. None quotes the delivery.</summary>
public static class FormatsProblems
{
    /// <summary>Every code, in ordinal order.</summary>
    public static IReadOnlyList<string> Codes { get; } =
    [
        "archive-chiffree", "archive-entree-speciale", "archive-expansion", "archive-illisible", "archive-imbriquee",
        "archive-non-adressable", "archive-tronquee", "archive-trop-d-elements", "archive-trop-grande", "binaire-inconnu",
        "docx-illisible", "docx-macros", "encodage-invalide", "enveloppe-illisible", "fiche-illisible", "fiche-inattendue",
        "fiche-sans-document", "fiche-valeur", "fichier-illisible", "format-bureautique", "html-illisible", "html-inconnu", "image",
        "json-illisible", "json-inconnu", "json-profond", "lien-symbolique", "livraison-vide", "metadonnee-invalide", "nom-dangereux", "ordre-hors-administration",
        "pdf-chiffre",
        "pdf-illisible", "pdf-image", "pdf-trop-de-pages", "texte-absent", "texte-nul", "texte-trop-long", "texte-unicode", "trop-grand",
        "vide", "xml-attribut", "xml-dtd", "xml-illisible", "xml-inconnu", "xml-profond",
    ];

    internal static Refusal Empty() => new("vide", "Le fichier est vide (0 octet).", "Vérifiez l'export et livrez le fichier à nouveau.");

    internal static Refusal OrderInFile() => new(
        "ordre-hors-administration", "Le fichier porte l'enveloppe d'un ordre de publication, qui ne se reçoit que par les routes d'administration de Judilibre.",
        "Envoyez l'ordre par la route « import » avec les identifiants d'administration, ou livrez la décision sans cette enveloppe.");

    internal static Refusal NothingDelivered() => new(
        "livraison-vide", "La livraison ne contient aucun élément.", "Vérifiez l'export et livrez-le à nouveau.");

    internal static Refusal TooLarge(long seen, long limit) => new(
        "trop-grand", $"Le fichier dépasse la taille admise : au moins {N(seen)} octets pour une limite de {N(limit)}.",
        "Livrez une décision par fichier, ou relevez la limite Formats:MaxItemBytes.");

    internal static Refusal TooManyItems(long limit) => new(
        "archive-trop-d-elements", $"La livraison compte plus de {N(limit)} éléments ; la suite n'a pas été lue.",
        "Partagez la livraison en plusieurs archives, ou relevez la limite Formats:MaxArchiveItems.");

    internal static Refusal ArchiveTooLarge(long limit) => new(
        "archive-trop-grande", $"La livraison décompressée dépasse {N(limit)} octets ; la suite n'a pas été lue.",
        "Partagez la livraison en plusieurs archives, ou relevez la limite Formats:MaxArchiveBytes.");

    internal static Refusal Expansion(long expanded, long compressed, int limit) => new(
        "archive-expansion",
        $"Une archive grossit anormalement : {N(compressed)} octets en ont donné {N(expanded)}, au-delà du rapport admis de {limit} ; la lecture s'est arrêtée là.",
        "Contrôlez l'archive ; si elle est saine, livrez-la non compressée ou relevez la limite Formats:MaxExpansionRatio.");

    internal static Refusal TooDeep(int limit) => new(
        "archive-imbriquee", $"Les archives sont imbriquées sur plus de {limit} niveaux.", "Livrez les archives intérieures séparément.");

    internal static Refusal NotSeekable(long seen, long limit) => new(
        "archive-non-adressable",
        $"Une archive ZIP reçue en flux dépasse {N(limit)} octets (au moins {N(seen)}).",
        "Livrez-la comme fichier, ou au format tar.gz, qui se lit en flux.");

    internal static Refusal ArchiveUnreadable(string kind) => new(
        "archive-illisible", $"L'archive {kind} n'est pas lisible : sa structure ne suit pas le format.", "Créez l'archive à nouveau et livrez-la.");

    internal static Refusal ArchiveTruncated(string kind, int read) => new(
        "archive-tronquee", $"L'archive {kind} s'arrête avant sa fin ou est abîmée ; {N(read)} élément(s) lu(s) avant cela sont conservés.",
        "Contrôlez le transfert (taille, somme de contrôle) et livrez l'archive à nouveau.");

    internal static Refusal Encrypted() => new(
        "archive-chiffree", "L'élément est chiffré dans l'archive.", "Livrez l'archive sans mot de passe, par un canal protégé.");

    internal static Refusal SpecialEntry() => new(
        "archive-entree-speciale", "L'élément de l'archive n'est pas un fichier ordinaire (lien ou périphérique).",
        "Livrez le fichier lui-même plutôt qu'un lien.");

    internal static Refusal DangerousName() => new(
        "nom-dangereux", "Le nom de l'élément est refusé : chemin absolu, remontée de dossier, caractère interdit ou longueur excessive.",
        "Créez l'archive depuis le dossier des décisions, avec des noms relatifs simples.");

    internal static Refusal SymbolicLink() => new(
        "lien-symbolique", "Le dossier contient un lien symbolique vers un dossier ; il n'est pas suivi.", "Livrez le dossier visé lui-même.");

    internal static Refusal FileUnreadable() => new(
        "fichier-illisible", "Le fichier n'a pas pu être ouvert ou lu jusqu'au bout.", "Vérifiez les droits et le support, puis livrez-le à nouveau.");

    internal static Refusal EnvelopeUnreadable() => new(
        "enveloppe-illisible", "L'original conservé n'a pas la forme attendue par Greffe.", "Lancez « greffe verify » : la conservation est peut-être abîmée.");

    internal static Refusal OrphanSidecar() => new(
        "fiche-sans-document", "La fiche de métadonnées n'accompagne aucun document de même nom.",
        "Livrez ensemble nom.txt, nom.docx ou nom.pdf et nom.meta.json.");

    internal static Refusal UnexpectedSidecar(SourceFormat format) => new(
        "fiche-inattendue", $"Une fiche de métadonnées accompagne un fichier au format {format.Key}, qui porte déjà les siennes.",
        "Retirez la fiche, ou livrez le texte seul avec elle.");

    internal static Refusal SidecarUnreadable(long line) => new(
        "fiche-illisible", $"La fiche de métadonnées n'est pas lisible : erreur ou champ inconnu à la ligne {N(line)}.",
        "Corrigez la fiche d'après la documentation du format (docs/adr/0003).");

    internal static Refusal SidecarValue(string field) => new(
        "fiche-valeur", $"La fiche de métadonnées porte une valeur non admise dans le champ « {field} ».",
        "Corrigez ce champ d'après la documentation du format (docs/adr/0003).");

    internal static Refusal UnknownBinary() => new(
        "binaire-inconnu", "Le contenu est binaire et d'aucun format connu.", "Livrez du XML, du JSON, du HTML, du texte, du DOCX ou du PDF.");

    internal static Refusal OfficeFormat(string kind) => new(
        "format-bureautique", $"Le fichier est au format {kind}, qui n'est pas lu (ou il est protégé par un mot de passe).",
        "Enregistrez-le sans mot de passe au format DOCX ou PDF et livrez-le à nouveau.");

    internal static Refusal Image() => new(
        "image", "Le fichier est une image, sans texte.", "Livrez le document d'origine, ou un PDF avec une couche de texte.");

    internal static Refusal NestedArchive() => new(
        "archive-imbriquee", "L'élément est une archive ; un élément doit être une seule décision.", "Livrez l'archive comme une livraison.");

    internal static Refusal BadEncoding(string encoding, long offset) => new(
        "encodage-invalide", $"Le contenu n'est pas du {encoding} valide, encodage qu'il déclare ou qui s'impose à son format (octet {N(offset)}).",
        "Déclarez l'encodage réel (par exemple encoding=\"windows-1252\") ou convertissez le fichier en UTF-8.");

    internal static Refusal UnknownEncoding() => new(
        "encodage-invalide", "Le fichier déclare un encodage qui n'est pas reconnu.", "Convertissez le fichier en UTF-8 et déclarez-le.");

    internal static Refusal NoText() => new(
        "texte-absent", "Le texte de la décision est absent ou sans aucune lettre.", "Livrez la décision avec son texte intégral.");

    internal static Refusal NullCharacter(long offset) => new(
        "texte-nul", $"Le texte contient un caractère nul (position {N(offset)}).", "Contrôlez l'export : le fichier est sans doute abîmé.");

    internal static Refusal BadUnicode() => new(
        "texte-unicode", "Le texte contient un code qui n'est pas un caractère Unicode (demi-codet isolé, U+FFFE).", "Contrôlez l'export : un découpage a coupé un caractère.");

    internal static Refusal TextTooLong(long seen, long limit) => new(
        "texte-trop-long", $"Le texte compte {N(seen)} caractères pour une limite de {N(limit)}.",
        "Vérifiez que le fichier contient une seule décision, ou relevez la limite Formats:MaxTextLength.");

    internal static Refusal XmlUnreadable(long line, long column) => new(
        "xml-illisible", $"Le XML est mal formé (ligne {N(line)}, colonne {N(column)}).", "Corrigez ou complétez le fichier, puis livrez-le à nouveau.");

    internal static Refusal XmlDtd() => new(
        "xml-dtd", "Le XML contient une déclaration DOCTYPE ; DTD et entités externes sont refusées.", "Livrez le fichier sans DOCTYPE ni entité déclarée.");

    internal static Refusal XmlDepth(int limit) => new(
        "xml-profond", $"Le XML est imbriqué sur plus de {limit} niveaux.", "Contrôlez l'export : aucune décision n'est imbriquée ainsi.");

    internal static Refusal XmlAttribute(long seen, long limit) => new(
        "xml-attribut", $"Un attribut XML compte {N(seen)} caractères pour une limite de {N(limit)}.", "Contrôlez l'export.");

    internal static Refusal XmlUnknown() => new(
        "xml-inconnu", "Le XML n'est d'aucun format de décision connu.",
        "Formats lus : TEXTE_JURI_JUDI et TEXTE_JURI_ADMIN (DILA), Document/Dossier/Decision (justice administrative).");

    internal static Refusal JsonUnreadable(long line, long column) => new(
        "json-illisible", $"Le JSON est mal formé ou tronqué (ligne {N(line)}, octet {N(column)}).", "Corrigez ou complétez le fichier, puis livrez-le à nouveau.");

    internal static Refusal JsonDepth(int limit) => new(
        "json-profond", $"Le JSON est imbriqué sur plus de {limit} niveaux.", "Contrôlez l'export : aucune décision n'est imbriquée ainsi.");

    internal static Refusal JsonUnknown() => new(
        "json-inconnu", "Le JSON n'est d'aucun format de décision connu.",
        "Livrez la décision avec son champ text (réponse de l'API Judilibre) ou originalText (import).");

    internal static Refusal FieldInvalid(string field) => new(
        "metadonnee-invalide", $"Le champ « {field} » porte une valeur d'un type ou d'une forme non admis.", "Corrigez ce champ dans le système d'origine.");

    internal static Refusal HtmlUnknown() => new(
        "html-inconnu", "La page HTML n'est pas une page de décision du site de la Cour de cassation.", "Livrez la décision en DOCX, PDF, texte, XML ou JSON.");

    internal static Refusal HtmlUnreadable(int limit) => new(
        "html-illisible", $"La page HTML est imbriquée sur plus de {limit} niveaux.", "Enregistrez la page à nouveau et livrez-la.");

    internal static Refusal DocxUnreadable() => new(
        "docx-illisible", "Le document Word est abîmé, tronqué ou sans corps de texte.", "Ouvrez-le, enregistrez-le à nouveau au format DOCX et livrez-le.");

    internal static Refusal DocxMacros() => new(
        "docx-macros", "Le document Word contient des macros.", "Enregistrez-le au format DOCX sans macros et livrez-le à nouveau.");

    internal static Refusal PdfUnreadable() => new(
        "pdf-illisible", "Le PDF est abîmé ou tronqué.", "Exportez le PDF à nouveau depuis le document d'origine.");

    internal static Refusal PdfEncrypted() => new(
        "pdf-chiffre", "Le PDF est protégé par un mot de passe.", "Exportez le PDF sans protection et livrez-le à nouveau.");

    internal static Refusal PdfImage(int pages) => new(
        "pdf-image", $"PDF image sans texte : {N(pages)} page(s), aucune lettre.",
        "Livrez le document d'origine, ou un PDF produit par le traitement de texte plutôt que par un numériseur.");

    internal static Refusal PdfPages(int seen, int limit) => new(
        "pdf-trop-de-pages", $"Le PDF compte {N(seen)} pages pour une limite de {N(limit)}.", "Livrez une décision par fichier.");

    private static string N(long value) => value.ToString("#,0", Numbers);

    private static readonly NumberFormatInfo Numbers = new() { NumberGroupSeparator = "\u202F", NumberGroupSizes = [3] };
}
