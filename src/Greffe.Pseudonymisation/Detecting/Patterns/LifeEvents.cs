using System.Text.RegularExpressions;
using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Detecting.Patterns;

/// <summary>
/// Dates and places of birth, marriage and death, told from other dates by the words before: «né le 4 février 1986 à Douarnenez», «mariés le …»,
/// «décédée à Lyon le …». The whole date is the mention; whether its year stays is for the policy.
/// </summary>
internal sealed partial class LifeEvents : IMentionDetector
{
    private const double Sure = 0.985;

    /// <inheritdoc/>
    public void Detect(DocumentText document, ICollection<Candidate> found)
    {
        for (var at = 0; at < document.Tokens.Count; at++)
        {
            if (document.Tokens[at].Kind != TokenKind.Word || document.IsMark(at - 2, '[')) continue; // «[Date naissance 1]» announces no other date.
            if (EventAt(document, at) is { } category) Read(document, at, category, found);
            else if (document.IsWord(at, "officier")) ReadRegistrar(document, at, found);
            else if (document.Tokens[at].IsCapital && document.IsMark(at + 1, ',')) ReadBare(document, at + 2, found);
            else if (document.Tokens[at].IsCapital && document.IsMark(at + 1, '(')) ReadBracketed(document, at + 2, found);
            else if (document.IsWord(at, "lieu") && document.IsMark(at + 1, ':') && Context.Before(document, at, 16, "naissance")) ReadPlace(document, at + 2, EntityCategory.DateNaissance, found);
        }
    }

    // «Deux enfants en sont issus, Chantal (7 juillet 2010) et Darla (05/01/2013)»
    private static void ReadBracketed(DocumentText document, int at, ICollection<Candidate> found)
    {
        if (!document.Has(at) || document.Tokens[at].Kind != TokenKind.Number && !IsSpelledDay(document, at)) return;
        var match = Dates().Match(document.Text, document.Tokens[at].Start);
        if (!match.Success || match.Length < 8 || !document.IsMark(document.TokenAt(match.Index + match.Length), ')')) return;
        if (Context.Before(document, at, 45, "enfant", "enfants", "issus", "issu", "issue", "issues", "fils", "fille", "filles", "union", "mineurs", "mineures"))
            found.Add(new(match.Index, match.Index + match.Length, EntityCategory.DateNaissance, MentionRole.Other, Sure, "life/date-bracketed"));
    }

    // «M. Jean ROY, 27/07/1994 à Sedan, infirmier»: a date between a name and a town is a birth.
    private static void ReadBare(DocumentText document, int at, ICollection<Candidate> found)
    {
        if (!document.Has(at) || document.Tokens[at].Kind != TokenKind.Number) return;
        var match = Dates().Match(document.Text, document.Tokens[at].Start);
        if (!match.Success || match.Length < 8) return;
        var after = document.TokenAt(match.Index + match.Length);
        if (!document.IsWord(after, "a") || !document.Has(after + 1) || !document.Tokens[after + 1].IsCapital || document.Is(after + 1, WordFlags.Court)) return;
        found.Add(new(match.Index, match.Index + match.Length, EntityCategory.DateNaissance, MentionRole.Other, Sure, "life/date-bare"));
        ReadPlace(document, after + 1, EntityCategory.DateNaissance, found);
    }

    private static EntityCategory? EventAt(DocumentText document, int at)
    {
        var folded = document.Folded(at);
        switch (folded)
        {
            case "ne" or "nee" or "nes" or "nees" or "naissance" or "naquit":
                return folded != "ne" || document.Text[document.Tokens[at].End - 1] is 'é' or 'É' || document.IsWord(at + 1, "le") && document.Has(at + 2) && document.Tokens[at + 2].Kind == TokenKind.Number
                    || document.IsMark(at + 1, '(') ? EntityCategory.DateNaissance : null;
            case "maries" or "marie" or "mariees" or "mariee" or "mariage" or "pacs" or "pacses" or "epouses" or "epousee" or "epousees" or "pacte" or "unis":
                return EntityCategory.DateMariage;
            case "epouse" when document.Folded(at - 1) is "a" or "avait" or "ont" or "aurait" && document.Text[document.Tokens[at].End - 1] is 'é':
                return EntityCategory.DateMariage;
            case "decede" or "decedee" or "decedes" or "deces" or "mort" or "morte" or "feu":
                return EntityCategory.DateDeces;
            default:
                return null;
        }
    }

    // Date and place come in either order within the same phrase.
    private static void Read(DocumentText document, int trigger, EntityCategory category, ICollection<Candidate> found)
    {
        var reach = category == EntityCategory.DateNaissance ? 9 : 14;
        var direct = true;
        for (var at = trigger + 1; at <= trigger + reach && document.Has(at); at++)
        {
            var token = document.Tokens[at];
            // What stands in brackets was hidden before: the next date is another one.
            if (token.Gap == Gap.Paragraph || document.IsMark(at, ';') || document.IsMark(at, '[') || document.IsMark(at, '.') && document.Tokens[at - 1].Length > 3) return;
            if (token.Kind == TokenKind.Number || IsSpelledDay(document, at))
            {
                var match = Dates().Match(document.Text, token.Start);
                if (!match.Success) continue;
                if (!IsAbout(document, trigger, at, category)) return;
                found.Add(new(match.Index, match.Index + match.Length, category, MentionRole.Other, Sure, "life/date"));
                var after = document.TokenAt(match.Index + match.Length);
                if (document.IsMark(after, ',')) after++;
                if (document.IsWord(after, "a") || document.IsWord(after, "en")) after = ReadPlace(document, after + 1, category, found);
                if (category == EntityCategory.DateNaissance) ReadChain(document, after, found);
                return;
            }
            if (direct && category != EntityCategory.DateMariage && document.IsWord(at, "a") && document.Tokens[at].Shape == Shape.Lower && at <= trigger + 4) at = Math.Max(at, ReadPlace(document, at + 1, category, found) - 1);
            if (document.Is(at, WordFlags.Civility) && at > trigger + 1) direct = false;
        }
    }

    // «Léa, le 3 mai 2012, Tom, le 4 juin 2014, et Zoé, le 5 juillet 2016»: one «nés» for all.
    private static void ReadChain(DocumentText document, int at, ICollection<Candidate> found)
    {
        for (var (index, limit) = (at, at + 12); index < limit && document.Has(index) && document.Tokens[index].Gap < Gap.Paragraph; index++)
        {
            var token = document.Tokens[index];
            if (token.Kind != TokenKind.Number && !IsSpelledDay(document, index))
            {
                var joins = document.IsMark(index, ',') || document.IsMark(index, '-') || token.IsCapital || document.Folded(index) is "et" or "le" or "puis" or "enfin";
                if (!joins || document.Is(index, WordFlags.Civility)) return;
                continue;
            }
            var match = Dates().Match(document.Text, token.Start);
            if (!match.Success || !document.IsWord(index - 1, "le")) return;
            found.Add(new(match.Index, match.Index + match.Length, EntityCategory.DateNaissance, MentionRole.Other, Sure, "life/date-chained"));
            index = document.TokenAt(match.Index + match.Length);
            if (document.IsMark(index, ',')) index++;
            if (document.IsWord(index, "a")) index = ReadPlace(document, index + 1, EntityCategory.DateNaissance, found);
            (limit, index) = (index + 12, index - 1);
        }
    }

    // «devant l'officier de l'état civil de la commune de …»: where someone was born, wed or died.
    private static void ReadRegistrar(DocumentText document, int at, ICollection<Candidate> found)
    {
        for (var next = at + 1; next < at + 12 && document.Has(next) && document.Tokens[next].Gap < Gap.Line; next++)
        {
            if (document.Tokens[next].IsCapital)
            {
                if (document.Folded(next - 1) is "de" or "d" or "a" && IsCivil(document, at, next)) ReadPlace(document, next, EntityCategory.DateMariage, found);
                return;
            }
            if (document.Tokens[next].Kind == TokenKind.Mark && !document.IsMark(next, '-')) return;
        }
    }

    private static bool IsCivil(DocumentText document, int from, int to)
    {
        for (var index = from; index < to; index++) if (document.IsWord(index, "civil")) return true;
        return false;
    }

    // «décès … lettre du 3 mai» is not a date of death: the date follows «le», «en date du», «du» or «:» and no other act is named between.
    private static bool IsAbout(DocumentText document, int trigger, int at, EntityCategory category)
    {
        for (var index = trigger + 1; index < at; index++)
            if (document.IsWord(index, "depuis") && index > trigger + 1 || document.Folded(index) is "jugement" or "lettre" or "courrier" or "acte" or "arret" or "ordonnance" or "requete" or "conclusions" or "assignation" or "contrat" or "decision" or "certificat" or "si" or "diagnostic" or "symptomes"
                or "obtenu" or "saisi" or "demande" or "sollicite" or "depose" or "interjete" or "conclu" or "signe" or "assigne") return false;
        if (category == EntityCategory.DateNaissance) return true;
        return document.Folded(at - 1) is "le" or "du" or "en" or "date" or "celebre" or "intervenu" or "samedi" or "vendredi" or "jeudi" or "lundi" or "mardi" or "mercredi" or "dimanche"
            || document.IsMark(at - 1, ':') || document.IsMark(at - 1, '(');
    }

    private static bool IsSpelledDay(DocumentText document, int at) => SpelledDay().IsMatch(document.Text, document.Tokens[at].Start);

    private static int ReadPlace(DocumentText document, int at, EntityCategory category, ICollection<Candidate> found)
    {
        if (!document.Has(at) || !document.Tokens[at].IsCapital || document.Is(at, WordFlags.Civility)) return at;
        var end = at + 1;
        for (var next = end; next < at + 9 && document.Has(next); next++)
        {
            var token = document.Tokens[next];
            if (token.Gap >= Gap.Line) break;
            if (document.IsMark(next, '-') && token.Gap == Gap.None) continue;
            if (token.Kind != TokenKind.Word) break;
            if (token.IsCapital && !document.Is(next, WordFlags.Civility | WordFlags.Stop) || document.IsMark(next - 1, '-') && token.Gap == Gap.None) end = next + 1;
            else if (!document.Is(next, WordFlags.Particle) && document.Folded(next) is not ("sur" or "en" or "sous")) break;
        }
        found.Add(new(document.Tokens[at].Start, document.Tokens[end - 1].End, EntityCategory.Localite, MentionRole.Other, 0.96, $"life/place-{category.Key}"));
        return end;
    }

    [GeneratedRegex(@"\G(?:\d{1,2}[ ]?(?:er)?\s{1,3}(?:ja(?:-\s{0,2}\n)?n(?:-\s{0,2}\n)?v(?:-\s{0,2}\n)?i(?:-\s{0,2}\n)?er|fé(?:-\s{0,2}\n)?v(?:-\s{0,2}\n)?r(?:-\s{0,2}\n)?i(?:-\s{0,2}\n)?er|fe(?:-\s{0,2}\n)?v(?:-\s{0,2}\n)?r(?:-\s{0,2}\n)?i(?:-\s{0,2}\n)?er|mars|avril|mai|juin|ju(?:-\s{0,2}\n)?i(?:-\s{0,2}\n)?l(?:-\s{0,2}\n)?l(?:-\s{0,2}\n)?et|août|aout|se(?:-\s{0,2}\n)?p(?:-\s{0,2}\n)?t(?:-\s{0,2}\n)?e(?:-\s{0,2}\n)?m(?:-\s{0,2}\n)?b(?:-\s{0,2}\n)?re|oc(?:-\s{0,2}\n)?t(?:-\s{0,2}\n)?o(?:-\s{0,2}\n)?b(?:-\s{0,2}\n)?re|no(?:-\s{0,2}\n)?v(?:-\s{0,2}\n)?e(?:-\s{0,2}\n)?m(?:-\s{0,2}\n)?b(?:-\s{0,2}\n)?re|dé(?:-\s{0,2}\n)?c(?:-\s{0,2}\n)?e(?:-\s{0,2}\n)?m(?:-\s{0,2}\n)?b(?:-\s{0,2}\n)?re|de(?:-\s{0,2}\n)?c(?:-\s{0,2}\n)?e(?:-\s{0,2}\n)?m(?:-\s{0,2}\n)?b(?:-\s{0,2}\n)?re)(?:\s{1,3}\d{4})?|\d{1,2}[ ]?[/.\-][ ]?\d{1,2}[ ]?[/.\-][ ]?\d{2,4}|\d{4}-\d{2}-\d{2}|(?:19|20)\d{2}(?![\d/.-])|(?:premier|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente)(?:[ \-][a-zéû\-]+){0,3}[ ](?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)[ ](?:mil|deux)(?:[ \-](?:mil|mille|cents?|un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|et))+)(?!\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 30_000)]
    private static partial Regex Dates();

    [GeneratedRegex(@"\G(?:premier|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 30_000)]
    private static partial Regex SpelledDay();
}
