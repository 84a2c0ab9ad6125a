using System.Net;
using Greffe.Decisions.Reaching;

namespace Greffe.Publication.Webhooks;

/// <summary>Where messages may be sent: over https, to the public Internet (<see cref="PublicInternet"/>).</summary>
internal static class WebhookAddress
{
    /// <summary>Why messages cannot be sent there, in French; null when they can.</summary>
    public static string? Refusal(Uri url, bool allowPrivate) => url switch
    {
        { IsAbsoluteUri: false } => "L'adresse doit être complète.",
        { UserInfo.Length: > 0 } => "L'adresse ne doit pas porter d'identifiant ni de mot de passe.",
        { Fragment.Length: > 0 } => "L'adresse ne doit pas porter de fragment.",
        { Scheme: "https" } or { Scheme: "http" } when allowPrivate => null,
        { Scheme: not "https" } => "L'adresse doit commencer par https://.",
        _ when IPAddress.TryParse(url.Host.Trim('[', ']'), out var literal) && !PublicInternet.Holds(literal) => "L'adresse est celle d'un réseau privé : elle est refusée.",
        _ => null,
    };
}
