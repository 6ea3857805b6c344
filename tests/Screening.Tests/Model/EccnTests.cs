using System.Text.Json;
using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Model;

public class EccnTests
{
    private const string Corpus = "data/eccn/ccl_ecfr_2026-07-23.json";

    [Theory]
    [InlineData("3A001", "3A001", null)]
    [InlineData(" 3a001.A.1 ", "3A001", "a.1")]
    [InlineData("5B001.b.2.d", "5B001", "b.2.d")]
    [InlineData("3A001.b.12.c", "3A001", "b.12.c")]
    [InlineData("0A501.aa", "0A501", "aa")]
    public void A_number_is_read_with_its_paragraph(string text, string entry, string? paragraph)
    {
        Assert.True(Eccn.TryParse(text, out var eccn));
        Assert.Equal((entry, paragraph, false), (eccn.Entry, eccn.Paragraph, eccn.IsEar99));
        Assert.Equal(paragraph is null ? entry : $"{entry}.{paragraph}", eccn.ToString());
    }

    [Theory]
    [InlineData("EAR99")]
    [InlineData("ear 99")]
    [InlineData("EAR-99")]
    public void Goods_in_no_entry_are_a_value_of_their_own(string text)
    {
        Assert.True(Eccn.TryParse(text, out var eccn));
        Assert.Equal(Eccn.Ear99, eccn);
        Assert.Equal((true, "EAR99", null), (eccn.IsEar99, eccn.Entry, eccn.Paragraph));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("3F001")]
    [InlineData("3A01")]
    [InlineData("3A0011")]
    [InlineData("AA001")]
    [InlineData("3A001.1")]
    [InlineData("3A001.")]
    [InlineData("3A001.abc")]
    [InlineData("3A001.a.b")]
    [InlineData("3A001.a.100")]
    [InlineData("3A001 a")]
    [InlineData("EAR100")]
    [InlineData("EAR")]
    [InlineData("EAR999")]
    [InlineData("٣A001")]
    [InlineData("3А001")] // a Cyrillic А
    public void What_is_none_is_refused(string? text) => Assert.False(Eccn.TryParse(text, out _));

    [Theory]
    [InlineData("amplifiers, ECCN 3A001.b.4.", "3A001.b.4")]
    [InlineData("ECCN:5A002/EAR99", "5A002", "EAR99")]
    [InlineData("(9A610.x) parts and 1C351.a.10", "9A610.x", "1C351.a.10")]
    [InlineData("EAR 99 goods", "EAR99")]
    [InlineData("3A0012 X3A001 13A001 3a001 3A001b REAR99 bear99 E", "")]
    [InlineData("", "")]
    public void Numbers_stand_in_a_text_at_the_borders_of_words(string text, params string[] found) =>
        Assert.Equal(found.Where(f => f.Length > 0), Eccn.FindIn(text).Select(e => e.Text));

    [Fact]
    public void A_number_that_was_never_read_is_empty() => Assert.Equal("", default(Eccn).ToString());

    [CorpusFact(Corpus)]
    public void Every_entry_of_the_published_list_is_read()
    {
        using var list = JsonDocument.Parse(File.ReadAllText(CorpusFactAttribute.PathOf(Corpus)));
        string[] entries = [.. list.RootElement.GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("eccn").GetString()!)];
        Assert.InRange(entries.Length, 600, 700);
        Assert.All(entries, e => Assert.True(Eccn.TryParse(e, out var eccn) && eccn.Text == e, e));
        Assert.Equal(entries, Eccn.FindIn(string.Join("; ", entries)).Select(e => e.Text));
    }
}
