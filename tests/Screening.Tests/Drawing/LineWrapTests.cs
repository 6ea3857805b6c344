using System.Text;
using Screening.Drawing;

namespace Screening.Tests.Drawing;

public sealed class LineWrapTests
{
    [Theory]
    [InlineData("owns 50 % of it", 8, "owns 50|% of it")]
    [InlineData("abcdefghij", 4, "abcd|efgh|ij")]
    [InlineData("北方投資控股", 4, "北方|投資|控股")]
    [InlineData("a abcdefg b", 4, "a|abcd|efg|b")]
    [InlineData("", 4, "")]
    [InlineData("   ", 4, "")]
    public void Lines_end_between_words_and_inside_them_only_where_they_must(string text, int width, string lines) =>
        Assert.Equal(lines.Split('|'), LineWrap.Lines(text, width, LetterWidths.Columns));

    [Fact]
    public void A_mark_is_never_cut_off_its_letter() =>
        Assert.Equal(["ae\u0301", "be\u0301"], LineWrap.Lines("ae\u0301be\u0301", 2, LetterWidths.Columns));

    [Fact]
    public void Nothing_but_blanks_gets_lost_and_no_line_is_too_wide()
    {
        var random = new Random(3);
        for (var round = 0; round < 500; round++)
        {
            var text = ShownText.Of(NastyNames.Mixed(random));
            var width = 2 + random.Next(30);

            var lines = LineWrap.Lines(text, width, LetterWidths.Columns);

            Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
            Assert.All(lines, l => Assert.True(LetterWidths.Columns(l) <= width, l));
        }
    }

    [Fact]
    public void A_block_says_what_it_shortened_and_stays_within_its_width()
    {
        foreach (var name in NastyNames.All)
        {
            var block = new TextBlock().Add(name, TextRole.Name, 190, 3);

            Assert.InRange(block.Lines.Count, 0, 3);
            Assert.True(block.Width <= 190, name);
            if (block.IsShortened) Assert.EndsWith(" letters)", block.Lines[^1].Text, StringComparison.Ordinal);
            else Assert.Equal(ShownText.Of(name).Replace(" ", "", StringComparison.Ordinal), string.Concat(block.Lines.Select(l => l.Text)).Replace(" ", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_letter_that_is_drawn_has_a_width()
    {
        foreach (var rune in NastyNames.All.SelectMany(n => ShownText.Of(n).EnumerateRunes()).Distinct())
            Assert.True(LetterWidths.Of(rune) >= 300 || ShownText.IsMark(rune), new Rune(rune.Value).ToString());
    }
}
