using System.Text;
using System.Xml;

namespace Greffe.Formats.Writing;

/// <summary>Text for XML 1.0: what may not stand there (control characters, half surrogate pairs) becomes U+FFFD, one for one.</summary>
internal static class XmlCharacters
{
    /// <summary>The text with every illegal character replaced; its length in UTF-16 code units does not change.</summary>
    public static string Clean(string text)
    {
        StringBuilder? clean = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) i++;
            else if (!XmlConvert.IsXmlChar(text[i])) (clean ??= new(text))[i] = '\uFFFD';
        }

        return clean?.ToString() ?? text;
    }
}
