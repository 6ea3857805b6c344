using Screening.Cli.Output;

namespace Screening.Tests.Cli;

public sealed class HtmlTests
{
    [Theory]
    [InlineData("<script>alert('x') & \"y\"</script>", "&lt;script&gt;alert(&#39;x&#39;) &amp; &quot;y&quot;&lt;/script&gt;")]
    [InlineData("ОАО «Пеленг»", "ОАО «Пеленг»")]
    [InlineData("a\u202Eb", "a<span class=\"chip\" title=\"a character that is not seen\">U+202E</span>b")]
    [InlineData("a\u200Bb\n", "a<span class=\"chip\" title=\"a character that is not seen\">U+200B</span>b<span class=\"chip\" title=\"a character that is not seen\">U+000A</span>")]
    public void Text_of_others_cannot_act_or_hide(string text, string expected) => Assert.Equal(expected, Html.Of($"{text}").Markup);

    [Fact]
    public void Marks_beyond_what_a_writing_needs_do_not_climb_out_of_their_line()
    {
        var markup = Html.Of($"{"a" + new string('\u0301', 6)}").Markup;
        Assert.Equal(2, markup.Split("U+0301").Length - 1);
    }

    [Fact]
    public void Half_a_character_is_told() => Assert.Contains("U+FFFD", Html.Of($"{"a\uD800b"}").Markup, StringComparison.Ordinal);

    [Fact]
    public void Markup_that_is_ready_is_not_escaped_again() => Assert.Equal("<p><b>a&amp;b</b>12</p>", Html.Of($"<p>{Html.Of($"<b>{"a&b"}</b>")}{12}</p>").Markup);

    [Fact]
    public void A_long_name_is_cut_between_characters()
    {
        var name = Html.Name(new string('a', 159) + "😀😀").Markup;
        Assert.Equal($"<bdi>{new string('a', 159)}… (163 characters)</bdi>", name);
    }

    [Fact]
    public void A_page_asks_for_nothing_from_outside()
    {
        var page = HtmlPage.Of("A <b> title", ".own{}", Html.Of($"<p>{"x"}</p>"));
        Assert.StartsWith("<!DOCTYPE html>\n", page, StringComparison.Ordinal);
        Assert.Contains("<title>A &lt;b&gt; title</title>", page, StringComparison.Ordinal);
        foreach (var outside in (string[])["http:", "https:", "src=", "url(", "<script", "<link", "@import"]) Assert.DoesNotContain(outside, page, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
    }
}
