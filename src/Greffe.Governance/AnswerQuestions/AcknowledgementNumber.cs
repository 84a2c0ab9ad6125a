using System.Security.Cryptography;
using System.Text;

namespace Greffe.Governance.AnswerQuestions;

/// <summary>The number by which an asker follows a question: 78 bits by chance, sixteen signs without look-alikes. Only its hash is kept.</summary>
internal static class AcknowledgementNumber
{
    private const string Signs = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 16;

    /// <summary>A new number, <c>XXXX-XXXX-XXXX-XXXX</c>.</summary>
    public static string New()
    {
        var signs = RandomNumberGenerator.GetString(Signs, Length);
        return string.Join('-', signs.Chunk(4).Select(part => new string(part)));
    }

    /// <summary>Hash of a number as typed (case, blanks and hyphens do not matter); null when it cannot be one.</summary>
    public static string? HashOf(string typed)
    {
        var signs = string.Concat(typed.Where(c => !char.IsWhiteSpace(c) && c != '-')).ToUpperInvariant();
        if (signs.Length != Length || signs.Any(sign => !Signs.Contains(sign, StringComparison.Ordinal))) return null;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(signs)));
    }
}
