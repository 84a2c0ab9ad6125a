using System.Security.Cryptography;
using System.Text;

namespace Greffe.SignIn.KeepPeople;

/// <summary>Identifier of a person: the same at each sign-in, and nothing can be read from it.</summary>
internal static class PersonId
{
    /// <summary>«p» and 96 bits of SHA-256 over issuer and subject; the line end between cannot be in an address.</summary>
    public static string Of(string issuer, string subject) =>
        "p" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{issuer}\n{subject}")).AsSpan(0, 12));
}
