using Greffe.Citations.Finding;

namespace Greffe.Citations.Cases;

/// <summary>A court as a reference names it.</summary>
/// <param name="Key">First part of the canonical identifier.</param>
/// <param name="HasTown">Whether a town follows and tells which.</param>
/// <param name="IsShort">Whether an abbreviation was read: then names of parties may stand before the date.</param>
internal readonly record struct CourtName(string Key, bool HasTown, bool IsShort)
{
    private enum Form { Words, Short, Capitals }

    // Longer names first where one begins another.
    private static readonly Dictionary<char, (string Name, string Key, Form Form)[]> Names = new (string Name, string Key, Form Form)[]
    {
        ("cour de cassation", "cass", Form.Words), ("c. cass.", "cass", Form.Short), ("cass.", "cass", Form.Short), ("cass", "cass", Form.Short),
        ("c. cass", "cass", Form.Short), ("ccass", "cass", Form.Short),
        ("conseil d'etat", "ce", Form.Words), ("cons. d'etat", "ce", Form.Short), ("c.e.", "ce", Form.Capitals), ("ce", "ce", Form.Capitals),
        ("cour administrative d'appel", "caa", Form.Words), ("cour adm. d'appel", "caa", Form.Short), ("c.a.a.", "caa", Form.Capitals), ("caa", "caa", Form.Capitals),
        ("tribunal administratif", "ta", Form.Words), ("trib. adm.", "ta", Form.Short), ("t.a.", "ta", Form.Capitals), ("ta", "ta", Form.Capitals),
        ("cour d'appel", "ca", Form.Words), ("c.a.", "ca", Form.Capitals), ("ca", "ca", Form.Capitals), ("c. appel", "ca", Form.Short), ("c. app.", "ca", Form.Short),
        ("tribunal judiciaire", "tj", Form.Words), ("trib. jud.", "tj", Form.Short), ("t. jud.", "tj", Form.Short), ("t.j.", "tj", Form.Capitals), ("tj", "tj", Form.Capitals),
        ("tribunal de grande instance", "tgi", Form.Words), ("trib. gr. inst.", "tgi", Form.Short), ("t.g.i.", "tgi", Form.Capitals), ("tgi", "tgi", Form.Capitals),
        ("tribunal d'instance", "ti", Form.Words), ("t.i.", "ti", Form.Capitals), ("ti", "ti", Form.Capitals),
        ("tribunal de commerce", "tcom", Form.Words), ("trib. com.", "tcom", Form.Short), ("t. com.", "tcom", Form.Short), ("tcom.", "tcom", Form.Short), ("tcom", "tcom", Form.Short),
        ("tribunal des activites economiques", "tae", Form.Words), ("tae", "tae", Form.Capitals),
        ("conseil de prud'hommes", "cph", Form.Words), ("conseil des prud'hommes", "cph", Form.Words), ("cons. prud'h.", "cph", Form.Short),
        ("cons. prud'hommes", "cph", Form.Short), ("c. prud'h.", "cph", Form.Short), ("cph", "cph", Form.Capitals),
        ("tribunal des affaires de securite sociale", "tass", Form.Words), ("tass", "tass", Form.Capitals),
        ("tribunal des conflits", "tdc", Form.Words), ("trib. confl.", "tdc", Form.Short), ("trib. conflits", "tdc", Form.Short), ("t. confl.", "tdc", Form.Short),
        ("t. conflits", "tdc", Form.Short), ("t.c.", "tdc", Form.Capitals), ("tc", "tdc", Form.Capitals),
        ("conseil constitutionnel", "cc", Form.Words), ("cons. const.", "cc", Form.Short), ("cons. constit.", "cc", Form.Short), ("cons. const", "cc", Form.Short),
        ("c. const.", "cc", Form.Short), ("cc", "cc", Form.Capitals),
        ("cour de justice de l'union europeenne", "cjue", Form.Words), ("cour de justice de l'ue", "cjue", Form.Words), ("cjue", "cjue", Form.Short), ("c.j.u.e.", "cjue", Form.Capitals),
        ("cour de justice des communautes europeennes", "cjce", Form.Words), ("cjce", "cjce", Form.Short), ("c.j.c.e.", "cjce", Form.Capitals),
        ("tribunal de l'union europeenne", "tribue", Form.Words), ("trib. ue", "tribue", Form.Short), ("trib. u.e.", "tribue", Form.Short), ("tue", "tribue", Form.Capitals),
        ("tribunal de premiere instance des communautes europeennes", "tpice", Form.Words), ("tpice", "tpice", Form.Short), ("tpi", "tpice", Form.Capitals),
        ("cour europeenne des droits de l'homme", "cedh", Form.Words), ("cour edh", "cedh", Form.Short), ("cour e.d.h.", "cedh", Form.Short), ("cedh", "cedh", Form.Short),
        ("c.e.d.h.", "cedh", Form.Capitals), ("cour eur. d.h.", "cedh", Form.Short), ("ctedh", "cedh", Form.Short),
        ("cour nationale du droit d'asile", "cnda", Form.Words), ("cnda", "cnda", Form.Capitals),
    }.GroupBy(row => row.Name[0]).ToDictionary(group => group.Key, group => group.OrderByDescending(row => row.Name.Length).ToArray());

    /// <summary>Passes the name of a court.</summary>
    public static bool TryRead(ref Cursor cursor, out CourtName court)
    {
        court = default;
        if (!Names.TryGetValue(cursor.Now, out var candidates)) return false;
        var from = cursor.At;
        var capital = cursor.IsCapital;
        foreach (var (name, key, form) in candidates)
        {
            if (name[1] != cursor.Look(1) || (form != Form.Words && !capital && !name.StartsWith("cass", StringComparison.Ordinal) && name is not ("cedh" or "cjue")) || (form == Form.Capitals && !InCapitals(cursor, name))) continue;
            if (!cursor.Take(name) || (char.IsAsciiLetter(name[^1]) && Letters.IsWord(cursor.Now)))
            {
                cursor.At = from;
                continue;
            }

            court = new(key, key is "caa" or "ta" or "ca" or "tj" or "tgi" or "ti" or "tcom" or "tae" or "cph" or "tass", form != Form.Words);
            return true;
        }

        return false;
    }

    private static bool InCapitals(in Cursor cursor, string name)
    {
        if (cursor.At + name.Length > cursor.Raw.Length) return false;
        foreach (var c in cursor.Raw.Slice(cursor.At, name.Length))
            if (char.IsLower(c)) return false;
        return true;
    }
}
