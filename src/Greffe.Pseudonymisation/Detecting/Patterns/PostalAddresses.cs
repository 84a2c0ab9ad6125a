using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Detecting.Patterns;

/// <summary>
/// Postal addresses: number, kind of way, name, complements, postcode and town («12 bis, rue des Lilas, bât. C, 69003 Lyon»); «BP 12»,
/// «lieu-dit …», «résidence …»; whatever follows «demeurant» or «domicilié» up to the end of the phrase (foreign addresses).
/// </summary>
internal sealed class PostalAddresses : IMentionDetector
{
    private const double Sure = 0.98;
    private const int Longest = 45;

    /// <inheritdoc/>
    public void Detect(DocumentText document, ICollection<Candidate> found)
    {
        for (var at = 0; at < document.Tokens.Count; at++)
        {
            var end = Read(document, at);
            if (end == at) end = ReadNamedPlace(document, at);
            if (end > at)
            {
                var start = document.Tokens[at] is { Kind: TokenKind.Number, Length: 5 } ? ExtendBack(document, at) : at;
                Add(document, start, end, EntityCategory.Adresse, found);
                at = end - 1;
            }
            else if (IsDwelling(document, at)) at = Math.Max(at, ReadDwelling(document, at, found) - 1);
        }
    }

    // The token after the address that starts at this token, or the token itself.
    private static int Read(DocumentText document, int at)
    {
        var way = WayAt(document, at);
        if (way < 0) return document.Tokens[at].Kind == TokenKind.Number ? ReadPostcode(document, at) : at;
        var end = ReadWayName(document, way + 1);
        if (end == way + 1) return at;
        return ReadRest(document, end);
    }

    // «63 coron des Mésanges, 59500 Douai»: what stands before the postcode on its line belongs to it when it starts like an address.
    private static int ExtendBack(DocumentText document, int postcode)
    {
        var start = postcode;
        var chunk = postcode;
        for (var at = postcode - 1; at >= 0 && at > postcode - 24; at--)
        {
            if (document.IsMark(at, ';') || document.IsMark(at, ':') || document.IsMark(at, '.') || document.IsMark(at, ']') || PersonsAt(document, at)) break;
            if (!document.IsMark(at, ',')) chunk = at;
            var edge = document.Tokens[at].Gap >= Gap.Line || document.IsMark(at - 1, ',');
            if (edge && chunk == at && StartsLikeAddress(document, at)) start = at;
            if (document.Tokens[at].Gap >= Gap.Line) break;
        }
        return start;
    }

    private static bool PersonsAt(DocumentText document, int at) => document.Is(at, WordFlags.Civility | WordFlags.OtherName) && document.Folded(at) is not ("feu" or "dr" or "docteur");

    private static bool StartsLikeAddress(DocumentText document, int at) => document.Tokens[at] is { Kind: TokenKind.Number, Length: <= 4 } && document.Has(at + 1) && document.Tokens[at + 1].Kind == TokenKind.Word
        && !document.Is(at + 1, WordFlags.Month) || document.Is(at, WordFlags.Way | WordFlags.LooseWay | WordFlags.Monument) || document.Folded(at) is "quartier" or "cite" or "entree" or "zone" or "chez" or "coron";

    // Index of the kind of way when an address starts here: «12 bis, rue», «rue» alone, «lieu-dit».
    private static int WayAt(DocumentText document, int at)
    {
        var token = document.Tokens[at];
        if (token.Kind == TokenKind.Number && token.Length <= 5)
        {
            if (document.Is(at - 1, WordFlags.Month)) return -1; // «née le 12 mars 1951, résidence …»: a year is no number of a street.
            var next = at + 1;
            while ((document.IsMark(next, '-') || document.IsMark(next, '/')) && document.Has(next + 1) && document.Tokens[next + 1].Kind == TokenKind.Number) next += 2;
            if (document.Folded(next) is "bis" or "ter" or "quater" or "b" or "a" or "c" or "d" && (document.Tokens[next].Length > 1 || document.Tokens[next].IsCapital)) next++;
            if (document.IsMark(next, ',')) next++;
            next = AfterFlat(document, next);
            if (document.Folded(next) is "grande" or "petite" or "vieille" or "ancienne" or "ancien") next++;
            if (!document.Has(next) || document.Tokens[next].Gap >= Gap.Paragraph || document.Tokens[next].Gap == Gap.Line && !document.Is(next, WordFlags.Way) && !IsRoadClass(document, next + 1)) return -1;
            if (document.Is(next, WordFlags.Way) || document.Is(next, WordFlags.LooseWay) && LeadsToWayName(document, next + 1)) return next;
            return -1;
        }
        if (token.Kind != TokenKind.Word) return -1;
        if (document.IsWord(at, "lieu") && document.IsMark(at + 1, '-') && document.IsWord(at + 2, "dit")) return at + 2;
        if (document.Is(at, WordFlags.Way) && document.Folded(at) is not ("av" or "chaussee" or "traverse" or "hameau" or "promenade") && (document.Tokens[at].Gap >= Gap.Line || document.IsMark(at - 1, ',') || document.Folded(at) is not ("quai" or "allee" or "allees" or "chemin")) && LeadsToWayName(document, at + 1)
            && !document.IsWord(at - 1, "arret")) return at;
        return document.IsWord(at, "residence") && IsAddressContext(document, at) && LeadsToWayName(document, at + 1) ? at : -1;
    }

    // «173, appartement 69, place du Marché»
    private static int AfterFlat(DocumentText document, int at)
    {
        if (document.Folded(at) is not ("appartement" or "appt" or "apt" or "batiment" or "bat" or "escalier" or "esc" or "etage" or "porte")) return at;
        var next = document.IsMark(at + 1, '.') ? at + 2 : at + 1;
        while (document.IsMark(next, '°') || document.IsWord(next, "n")) next++;
        if (!document.Has(next) || document.Tokens[next].Length > 4) return at;
        return document.IsMark(next + 1, ',') ? next + 2 : next + 1;
    }

    private static bool IsAddressContext(DocumentText document, int at) =>
        Context.Before(document, at, 3, "demeurant", "domicilie*", "residant", "adresse", "sis", "sise", "situe", "situee") || document.Has(at) && document.Tokens[at].Gap >= Gap.Line;

    private static bool LeadsToWayName(DocumentText document, int at)
    {
        for (var next = at; next < at + 4 && document.Has(next); next++)
        {
            var token = document.Tokens[next];
            if (token.Gap >= Gap.Line && !IsCut(document, next, at)) return false;
            if (token.IsCapital) return true;
            if (token.Kind == TokenKind.Number) return next > at && (token.Length <= 2 || IsRoadClass(document, next - 1));
            if (IsRoadClass(document, next)) continue;
            if (!document.Is(next, WordFlags.Particle) && document.Folded(next) is not ("aux" or "sur" or "sous") && !document.IsMark(next, '«') && !document.IsMark(next, '"') && !document.IsMark(next, '.')) return false;
        }
        return false;
    }

    // «187 route départementale 612»
    private static bool IsRoadClass(DocumentText document, int at) => document.Folded(at) is "departementale" or "nationale" or "communale" or "vicinale" or "rurale" or "forestiere" or "vicinal" or "rural" or "communal";

    // «229 avenue⏎du Maréchal Lyautey», «241 route de⏎Kermaria»: a line that ends on the kind of way or on a small word goes on.
    private static bool IsCut(DocumentText document, int at, int start) => document.Tokens[at].Gap == Gap.Line
        && (at == start && document.Is(at, WordFlags.Particle) || document.Is(at - 1, WordFlags.Particle) && document.Tokens[at - 1].Shape == Shape.Lower);

    private static int ReadWayName(DocumentText document, int at)
    {
        var end = at;
        for (var next = at; next < at + 14 && document.Has(next); next++)
        {
            var token = document.Tokens[next];
            if (token.Gap >= Gap.Line && !IsCut(document, next, at)) break;
            if (token.Kind == TokenKind.Mark)
            {
                if (document.IsMark(next, '-') || document.IsMark(next, '«') || document.IsMark(next, '»') || document.IsMark(next, '"') || document.IsMark(next, '/')
                    || document.IsMark(next, '.') && document.Tokens[next - 1].Length <= 3 && token.Gap == Gap.None && next > at && document.Has(next + 1) && document.Tokens[next + 1].IsCapital) continue;
                break;
            }
            if (token.Kind == TokenKind.Number)
            {
                if (token.Length == 5) break;
                end = next + 1;
                continue;
            }
            if (token.IsCapital ? EndsName(document, next) : !IsSmallInName(document, next, at)) break;
            if (token.IsCapital || token.Gap == Gap.None || document.Is(next, WordFlags.Month) || next > at && document.Has(next + 1) && document.IsMark(next - 1, '-')) end = next + 1;
            else if (!document.Is(next, WordFlags.Particle) && document.Folded(next) is not ("a" or "aux" or "sur" or "sous" or "en" or "et")) end = next + 1;
        }
        return end;
    }

    private static bool EndsName(DocumentText document, int at) => document.Is(at, WordFlags.Civility) && document.Folded(at) is not ("docteur" or "professeur" or "pr" or "dr" or "feu");

    private static bool IsSmallInName(DocumentText document, int at, int start) =>
        document.Is(at, WordFlags.Particle | WordFlags.Month) || document.Folded(at) is "a" or "aux" or "sur" or "sous" or "en" or "et" or "er" or "eme" or "bis" && at > start || at == start && IsRoadClass(document, at)
        || document.Tokens[at].Gap == Gap.None && document.IsMark(at - 1, '-') || at == start && document.Tokens[at].Length > 3 && !document.Is(at, WordFlags.Stop) && document.Is(at - 1, WordFlags.Way) && document.Tokens[at - 2 < 0 ? 0 : at - 2].Kind == TokenKind.Number;

    // Complements, postcode, town, country, each after a comma, a dash, a space or one line end.
    private static int ReadRest(DocumentText document, int end)
    {
        for (var rounds = 0; rounds < 8; rounds++)
        {
            var at = end;
            while (document.IsMark(at, ',') || document.IsMark(at, '-') || document.IsMark(at, '–') || document.IsMark(at, '(')) at++;
            if (!document.Has(at) || document.Tokens[at].Gap == Gap.Paragraph) return end;
            var next = ReadComplement(document, at, end);
            if (next == at) next = ReadPostcode(document, at);
            if (next == at && (document.IsWord(at, "a") || at > end) && document.Tokens[at].Gap < Gap.Line) next = ReadTown(document, document.IsWord(at, "a") ? at + 1 : at, document.IsWord(at, "a"), at);
            if (next == at && document.Tokens[at].IsCapital && LeadsToPostcode(document, at) is var postcode && postcode > at) next = postcode;
            if (next == at) return end;
            end = document.IsMark(next, ')') && HasOpen(document, end, next) ? next + 1 : next;
        }
        return end;
    }

    // «chemin Vert, Kawéni, 97600 Mamoudzou»: a locality between the way and the postcode.
    private static int LeadsToPostcode(DocumentText document, int at)
    {
        for (var next = at + 1; next < at + 7 && document.Has(next) && document.Tokens[next].Gap < Gap.Paragraph; next++)
            if (document.IsMark(next, ',') && ReadPostcode(document, next + 1) > next + 1) return next;
            else if (document.Tokens[next].Kind == TokenKind.Number || document.IsMark(next, '.') || document.IsMark(next, ';')) return at;
        return at;
    }

    private static bool HasOpen(DocumentText document, int from, int to)
    {
        for (var index = from; index < to; index++) if (document.IsMark(index, '(')) return true;
        return false;
    }

    private static int ReadComplement(DocumentText document, int at, int end)
    {
        var folded = document.Folded(at);
        if (folded is "bp" or "cs" or "batiment" or "bat" or "appartement" or "appt" or "apt" or "escalier" or "esc" or "porte" or "etage" or "hall" or "lot" or "entree" or "boite" or "chambre" && at > end - 1)
        {
            if (folded == "chambre" && !document.IsMark(at - 1, ',')) return at;
            var next = document.IsMark(at + 1, '.') ? at + 2 : at + 1;
            while (document.IsMark(next, '°') || document.IsWord(next, "n") || document.IsWord(next, "postale")) next++;
            if (document.Has(next) && (document.Tokens[next].Kind == TokenKind.Number || document.Tokens[next].IsCapital && document.Tokens[next].Length <= 12) && (document.Tokens[next].Gap < Gap.Line || document.Tokens[next] is { Kind: TokenKind.Number, Length: <= 3, Gap: Gap.Line })) return next + 1;
            return at;
        }
        if (document.Tokens[at].Kind == TokenKind.Number && document.Tokens[at].Length <= 2 && document.Folded(at + 1) is "er" or "e" or "eme" or "ieme" && document.IsWord(at + 2, "etage")) return at + 3;
        if (folded is "residence" or "quartier" or "immeuble" or "lotissement" or "hameau" or "cite" or "zone" or "za" or "zi" or "zac" or "domaine" or "villa" or "lieudit" && document.IsMark(at - 1, ',') is var comma)
            return comma || document.Tokens[at].IsCapital ? ReadWayName(document, at + 1) is var after && after > at + 1 ? after : at : at;
        if (folded == "lieu" && document.IsMark(at + 1, '-')) return ReadWayName(document, at + 3) is var place && place > at + 3 ? place : at;
        return at;
    }

    // «75011 Paris Cedex 11»: five digits of a French department, then the town.
    private static int ReadPostcode(DocumentText document, int at)
    {
        if (!document.Has(at) || document.Tokens[at] is not { Kind: TokenKind.Number, Length: 5 }) return at;
        var department = int.Parse(document.Text.AsSpan(document.Tokens[at].Start, 2), System.Globalization.CultureInfo.InvariantCulture);
        if (department is 0 or > 98 || Context.Before(document, at, 2, "n", "no", "numero", "rg", "article", "euros") || Context.IsGlued(document.Text, document.Tokens[at].Start)) return at;
        var town = document.IsMark(at + 1, ')') || document.IsMark(at + 1, ',') || document.IsMark(at + 1, '-') ? at + 2 : at + 1;
        return ReadTown(document, town, true, at);
    }

    private static int ReadTown(DocumentText document, int at, bool sure, int none)
    {
        if (!document.Has(at) || !document.Tokens[at].IsCapital || document.Tokens[at].Gap >= (sure && document.Tokens[at - 1].Kind == TokenKind.Number && !document.IsMark(at + 1, ':') ? Gap.Paragraph : Gap.Line)) return none;
        if (document.Is(at, WordFlags.Civility | WordFlags.Stop | WordFlags.PartyHeading | WordFlags.Organisation) || document.Folded(at) is "euros" or "eur" or "fcfa") return none;
        if (!sure && !(document.Evidence(at).Place > -1.5f || document.IsMark(at + 1, '('))) return none;
        var end = at + 1;
        for (var next = end; next < at + 12 && document.Has(next); next++)
        {
            var token = document.Tokens[next];
            var cut = token is { Gap: Gap.Line, Kind: TokenKind.Word } && document.IsMark(next - 1, '-') && document.Tokens[next - 1].Gap == Gap.None; // «ANTI-⏎BES»
            if (token.Gap >= Gap.Line && !cut && !(token.Gap == Gap.Line && token.IsCapital && document.Is(next - 1, WordFlags.Particle) && next == at + 1)) break;
            var hyphen = cut || document.IsMark(next - 1, '-') && token.Gap == Gap.None;
            if (document.IsMark(next, '-') && token.Gap == Gap.None) continue;
            if (document.IsWord(next, "cedex")) { end = document.Has(next + 1) && document.Tokens[next + 1].Kind == TokenKind.Number && document.Tokens[next + 1].Length <= 2 ? next + 2 : next + 1; break; }
            if (document.IsMark(next, '(') && document.Has(next + 2) && document.IsMark(next + 2, ')')) { end = next + 3; break; }
            if (token.Kind != TokenKind.Word || token.Length == 1 && document.IsMark(next + 1, '.') || document.Is(next, WordFlags.Civility | WordFlags.PartyHeading)) break;
            if (token.IsCapital && !document.Is(next, WordFlags.Stop) || hyphen) end = next + 1;
            else if (!document.Is(next, WordFlags.Particle) && document.Folded(next) is not ("sur" or "en" or "sous")) break;
        }
        return end;
    }

    private static bool IsDwelling(DocumentText document, int at)
    {
        var folded = document.Folded(at);
        return folded is "demeurant" or "demeure" or "residant" or "habitant" or "exercant" or "hospitalise" or "hospitalisee" or "heberge" or "hebergee" || folded.StartsWith("domicili", StringComparison.Ordinal);
    }

    private static int ReadDwelling(DocumentText document, int at, ICollection<Candidate> found)
    {
        var next = at + 1;
        while (document.Folded(next) is "ensemble" or "actuellement" or "tous" or "deux" or "toutes" or "chez" or "respectivement" or "encore" or "desormais" && document.Has(next + 1) || document.IsMark(next, ':')) next++;
        if (!document.Has(next) || document.Tokens[next].Gap == Gap.Paragraph) return at;
        var end = Read(document, next);
        if (end > next)
        {
            Add(document, next, end, EntityCategory.Adresse, found);
            return end;
        }
        if (document.IsWord(next, "a"))
        {
            var town = ReadTown(document, next + 1, true, next);
            if (town == next) return at;
            Add(document, next + 1, town, EntityCategory.Localite, found);
            return town;
        }
        if (document.Tokens[next].IsCapital && !document.Is(next, WordFlags.Civility) && AddressAhead.Find(document, next) is var ahead && ahead > next && Read(document, ahead) is var last && last > ahead)
        {
            Add(document, next, last, EntityCategory.Adresse, found);
            return last;
        }
        return document.IsWord(at, "exercant") || document.Folded(at).StartsWith('h') ? at : ReadPhrase(document, next, found);
    }

    // «…, résidence des Peupliers, entrée B, 76300 Rouen»: a named dwelling that leads to a postcode.
    private static int ReadNamedPlace(DocumentText document, int at)
    {
        if (!AddressAhead.IsNamedDwelling(document, at) || document.Tokens[at].Gap < Gap.Line && !document.IsMark(at - 1, ',') && !document.IsMark(at - 1, ':') && !document.IsWord(at, "residence")) return at;
        if (!LeadsToWayName(document, at + 1) || AddressAhead.Find(document, at) is var ahead && ahead == at) return at;
        return Read(document, AddressAhead.Find(document, at)) is var end && end > at ? end : at;
    }

    // An address in no French shape runs up to the end of its line or phrase.
    private static int ReadPhrase(DocumentText document, int start, ICollection<Candidate> found)
    {
        var first = document.Tokens[start];
        if (!(first.IsCapital || first.Kind == TokenKind.Number) || document.Is(start, WordFlags.Civility | WordFlags.Stop | WordFlags.Organisation)) return start;
        var end = start;
        for (var at = start; at < start + Longest && document.Has(at); at++)
        {
            if (at > start && document.Tokens[at].Gap >= Gap.Line || document.IsMark(at, ';') || document.IsMark(at, '[')) break;
            if (document.Tokens[at].Kind == TokenKind.Word && !document.Tokens[at].IsCapital && document.Tokens[at].Gap != Gap.None && !document.Is(at, WordFlags.Particle)
                && (document.Is(at, WordFlags.Stop | WordFlags.OtherName | WordFlags.Lawyer) || document.Evidence(at).IsPlainWord)) break;
            if (document.IsMark(at, '.') && (document.Tokens[at - 1].Length > 4 || document.IsBreak(at + 1))) break;
            if (document.Tokens[at].Kind != TokenKind.Mark || document.IsMark(at, ')')) end = at + 1;
        }
        if (end > start) Add(document, start, end, EntityCategory.Adresse, found, 0.9);
        return Math.Max(end, start);
    }

    private static void Add(DocumentText document, int start, int end, EntityCategory category, ICollection<Candidate> found, double score = Sure) =>
        found.Add(new(document.Tokens[start].Start, document.Tokens[end - 1].End, category, MentionRole.Other, score, category == EntityCategory.Adresse ? "address" : "address/town"));
}
