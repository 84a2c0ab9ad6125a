using Greffe.Search.Questions;
using Greffe.Search.Words;

namespace Greffe.Search.Tests;

/// <summary>The reviewed lists under <c>data/search</c> hold what the reader of questions expects of them.</summary>
public class LexiconTests
{
    [Theory]
    [InlineData("stems")]
    [InlineData("abbreviations")]
    public void Each_line_of_a_list_has_two_cells_and_no_double(string name)
    {
        var lines = LexiconFile.Read(name).ToList();
        Assert.All(lines, cells => Assert.Equal(2, cells.Count(cell => cell.Length > 0)));
        Assert.Equal(lines.Count, lines.Select(cells => cells[0]).Distinct().Count());
    }

    [Fact]
    public void Exceptions_of_stems_are_folded_words() =>
        Assert.All(LexiconFile.Read("stems"), cells => Assert.Equal(Folding.Fold(cells[0]), cells[0]));

    [Fact]
    public void Each_synonym_is_made_of_words_that_can_be_searched()
    {
        foreach (var line in LexiconFile.Read("synonyms"))
        {
            var words = line[0].Split([" | ", " > "], StringSplitOptions.None);
            Assert.True(words.Length > 1, line[0]);
            Assert.All(words, word => Assert.NotNull(WordAsk.Read(word)));
            Assert.All(words, word => Assert.InRange(Word.ReadAll(word).Count, 1, Lexicon.MaxWords));
        }
    }

    [Fact]
    public void Each_code_of_the_abbreviations_is_known_by_its_full_name() =>
        Assert.True(Lexicon.IsCodeName(string.Join(' ', Word.ReadAll("code de procédure civile").Select(word => word.Stem))));
}
