using System.Text;
using Screening.Text;

namespace Screening.Tests.Text;

public sealed class WellFormedTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Ostrich")]
    [InlineData("Страус \uD83D\uDE00 \uE000\uFFFF")]
    public void A_whole_text_is_itself(string text) => Assert.Same(text, WellFormed.Of(text));

    // Attributes cannot hold half a character.
    [Fact]
    public void Half_a_character_becomes_the_replacement_sign()
    {
        foreach (var (text, whole) in (ReadOnlySpan<(string, string)>)[("a\uD83D", "a\uFFFD"), ("\uDE00b", "\uFFFDb"), ("\uDE00\uD83D", "\uFFFD\uFFFD"), ("\uD83D\uD83D\uDE00", "\uFFFD\uD83D\uDE00")])
            Assert.Equal(whole, WellFormed.Of(text));
    }

    [Fact]
    public void What_comes_out_survives_utf_8()
    {
        var random = new Random(5);
        for (var i = 0; i < 5_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(6)).Select(_ => "aя\uD83D\uDE00\uDBFF\uE000"[random.Next(6)])]);
            var whole = WellFormed.Of(text);
            Assert.Equal(whole, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
            Assert.Same(whole, WellFormed.Of(whole));
        }
    }
}
