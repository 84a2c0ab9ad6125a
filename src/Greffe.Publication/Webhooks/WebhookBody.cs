using System.Buffers;
using System.Text.Json;

using Greffe.Decisions.Publication;
using Greffe.Publication.Feed;

namespace Greffe.Publication.Webhooks;

/// <summary>What messages say: identifiers, hashes, codes and links; never a text, so that nothing has to be taken back from them.</summary>
internal static class WebhookBody
{
    /// <summary>The challenge that an address answers before anything else is sent to it.</summary>
    public static byte[] Challenge(string challenge, DateTimeOffset at) => Write(json =>
    {
        json.WriteString("type", "webhook.challenge");
        json.WriteString("timestamp", at);
        json.WriteString("challenge", challenge);
    });

    /// <summary>Changes, ascending.</summary>
    public static byte[] Changes(IEnumerable<PublicChange> changes, long position, string site, DateTimeOffset at) => Write(json =>
    {
        json.WriteString("type", "decisions.changed");
        json.WriteString("timestamp", at);
        json.WriteStartObject("data");
        json.WriteNumber("position", position);
        json.WriteStartArray("changes");
        foreach (var change in changes)
        {
            json.WriteStartObject();
            ChangeJson.WriteMembers(json, change);
            json.WriteString("url", $"{site}/v1/decisions/{change.Id}");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static byte[] Write(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
