using System.Text;

using Greffe.Decisions;
using Greffe.Decisions.Publication;

namespace Greffe.Formats.Writing;

/// <summary>Plain text: a heading of labelled lines, a blank line, the text as it is.</summary>
internal sealed class TextDocument : IDecisionDocument
{
    public string Extension => ".txt";

    public byte[] Write(PublicDecision decision, ExportHeader header)
    {
        var text = new StringBuilder(decision.Text.Length + 512);
        Line(text, "Juridiction", decision.CourtLabel);
        Line(text, "Date", $"{decision.Date:yyyy-MM-dd}");
        Line(text, "Numéro", string.Join(", ", decision.Numbers));
        Line(text, "ECLI", decision.Ecli?.Value);
        Line(text, "Type", decision.Type?.Label);
        Line(text, "Chambre", decision.Chamber?.Label);
        Line(text, "Formation", decision.Formation?.Label);
        Line(text, "Solution", decision.Solution?.Label);
        Line(text, "Publication", decision.Form.Label);
        Line(text, "Identifiant", decision.Id.Value);
        Line(text, "Source", header.Source);
        Line(text, "Licence", header.Licence);
        Line(text, "Mise à jour", $"{decision.UpdatedOn:yyyy-MM-dd}");
        text.Append('\n').Append(decision.Text);
        if (!decision.Text.EndsWith('\n')) text.Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Line(StringBuilder text, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value)) text.Append(name).Append(" : ").Append(value.ReplaceLineEndings(" ")).Append('\n');
    }
}
