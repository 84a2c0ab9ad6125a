using System.Globalization;
using Greffe.Look;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;

namespace Greffe.Governance.FollowActions;

/// <summary>The public register on paper: one block an action, in its workstream, on A4 pages with their numbers (ADR 0033).</summary>
internal sealed class RegisterPdf : IDisposable
{
    private const double Left = 50, Right = 545, Top = 790, Bottom = 60;

    private static readonly byte[] RegularFont = Font("regular"), BoldFont = Font("bold");

    private readonly PdfDocumentBuilder _document = new();
    private readonly PdfDocumentBuilder.AddedFont _regular, _bold;
    private PdfPageBuilder _page;
    private double _at = Top;
    private int _pages = 1;

    private RegisterPdf()
    {
        (_regular, _bold) = (_document.AddTrueTypeFont(RegularFont), _document.AddTrueTypeFont(BoldFont));
        _page = _document.AddPage(PageSize.A4);
    }

    /// <summary>The file.</summary>
    /// <param name="register">What everyone may read.</param>
    /// <param name="words">Words of the reader's language.</param>
    /// <param name="site">Name of the site, for the foot of each page.</param>
    public static byte[] Write(PublicRegister register, Words words, string site)
    {
        using var pdf = new RegisterPdf();
        pdf._document.DocumentInformation.Title = words["action.title"];
        pdf.Line(words["action.title"], pdf._bold, 20, 0, 26);
        pdf.Line(words["action.pdf.when", words.Date(DateOnly.ParseExact(register.GeneratedAt[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture))], pdf._regular, 10, 0, 16);
        if (register.Actions.Any(action => action.Invented)) pdf.Line(words["action.invented"], pdf._bold, 10, 0, 16);
        foreach (var workstream in register.Actions.GroupBy(action => action.Workstream)) pdf.Workstream(workstream, words);
        pdf.Foot(site);
        return pdf._document.Build();
    }

    public void Dispose() => _document.Dispose();

    private void Workstream(IGrouping<string, PublicAction> workstream, Words words)
    {
        Room(90);
        _at -= 12;
        Line(workstream.Key, _bold, 14, 0, 20);
        foreach (var action in workstream)
        {
            Room(80);
            _at -= 4;
            Line($"A-{action.Number.ToString(CultureInfo.InvariantCulture)}  {action.Verb} {action.Title}", _bold, 11, 0, 14);
            Line(words["action.pdf.line", action.Entity, action.Due, words[$"action.state.{action.State}"] + (action.Late ? $" ({words["action.late"]})" : "")], _regular, 10, 14, 13);
            if (action.Indicator.Length > 0) Line(ActionWords.Indicator(action, words), _regular, 10, 14, 13);
            if (action.Note.Length > 0) Line(action.Note, _regular, 10, 14, 13);
        }
    }

    private void Line(string text, PdfDocumentBuilder.AddedFont font, double size, double indent, double height)
    {
        foreach (var line in Wrapped(Printable(text), font, size, Right - Left - indent))
        {
            Room(height);
            if (line.Length > 0) _page.AddText(line, size, new PdfPoint(Left + indent, _at), font);
            _at -= height;
        }
    }

    private IEnumerable<string> Wrapped(string text, PdfDocumentBuilder.AddedFont font, double size, double width)
    {
        foreach (var paragraph in text.Split('\n'))
        {
            var line = "";
            foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var longer = line.Length == 0 ? word : $"{line} {word}";
                if (line.Length > 0 && Width(longer, font, size) > width)
                {
                    yield return line;
                    longer = word;
                }

                line = longer;
            }

            yield return line;
        }
    }

    private double Width(string text, PdfDocumentBuilder.AddedFont font, double size) => _page.MeasureText(text, size, new PdfPoint(0, 0), font)[^1].EndBaseLine.X;

    private void Room(double height)
    {
        if (_at - height >= Bottom) return;
        (_page, _at, _pages) = (_document.AddPage(PageSize.A4), Top, _pages + 1);
    }

    private void Foot(string site)
    {
        for (var page = 1; page <= _pages; page++)
            _document.Pages[page].AddText(string.Create(CultureInfo.InvariantCulture, $"{Printable(site)} – {page}/{_pages}"), 9, new PdfPoint(Left, 34), _regular);
    }

    /// <summary>Only what the fonts can draw: another character becomes a question mark, so that what is missing shows.</summary>
    private static string Printable(string text) => string.Concat(text.Replace('\u202f', '\u00a0').Replace('\u2011', '-').ReplaceLineEndings("\n").Select(c => c is '\n' or >= ' ' and <= '~' or >= '\u00a0' and <= 'ÿ' || "ŒœŸ–—‘’“”•…€™".Contains(c, StringComparison.Ordinal) ? c : '?'));

    private static byte[] Font(string name)
    {
        using var stream = typeof(RegisterPdf).Assembly.GetManifestResourceStream($"font:{name}")!; // embedded by the project file
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
