namespace Greffe.Governance.SendReminders;

/// <summary>Where messages to agents go. The one that comes with the product keeps them in a list that people read; another may hand them to a mail server.</summary>
public interface IOutbox
{
    /// <summary>Sends messages, each once: a key that was sent before is left out.</summary>
    /// <returns>How many were new.</returns>
    int Send(IReadOnlyList<OutgoingMessage> messages);
}

/// <summary>A message to one agent. It says what waits and where; never what an asker wrote.</summary>
/// <param name="Key">What it is about and when, so that it is sent once.</param>
/// <param name="Recipient">Identifier of the agent at sign-in; <c>chief-data-officer</c> for whoever has that role.</param>
/// <param name="Subject">One line, French.</param>
/// <param name="Body">A few sentences, French.</param>
/// <param name="Address">Path of the page to open.</param>
public sealed record OutgoingMessage(string Key, string Recipient, string Subject, string Body, string Address)
{
    /// <summary>Recipient of what nobody answers for.</summary>
    public const string ChiefDataOfficer = "chief-data-officer";
}
