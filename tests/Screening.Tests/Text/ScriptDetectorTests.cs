using Screening.Text;

namespace Screening.Tests.Text;

public sealed class ScriptDetectorTests
{
    [Theory]
    [InlineData("a", nameof(Script.Latin)), InlineData("Z", nameof(Script.Latin)), InlineData("é", nameof(Script.Latin)), InlineData("ế", nameof(Script.Latin)), InlineData("ᴀ", nameof(Script.Latin))]
    [InlineData("ж", nameof(Script.Cyrillic)), InlineData("ў", nameof(Script.Cyrillic)), InlineData("ꙋ", nameof(Script.Cyrillic))]
    [InlineData("λ", nameof(Script.Greek)), InlineData("ᾳ", nameof(Script.Greek))]
    [InlineData("ա", nameof(Script.Armenian)), InlineData("ა", nameof(Script.Georgian)), InlineData("Ა", nameof(Script.Georgian)), InlineData("ⴀ", nameof(Script.Georgian))]
    [InlineData("א", nameof(Script.Hebrew)), InlineData("ש", nameof(Script.Hebrew)), InlineData("ع", nameof(Script.Arabic)), InlineData("ﻊ", nameof(Script.Arabic)), InlineData("پ", nameof(Script.Arabic))]
    [InlineData("深", nameof(Script.Han)), InlineData("𠀀", nameof(Script.Han)), InlineData("々", nameof(Script.Han)), InlineData("豈", nameof(Script.Han))]
    [InlineData("ひ", nameof(Script.Kana)), InlineData("カ", nameof(Script.Kana)), InlineData("ㇰ", nameof(Script.Kana)), InlineData("한", nameof(Script.Hangul)), InlineData("ㄱ", nameof(Script.Hangul))]
    [InlineData("ሀ", nameof(Script.Other)), InlineData("ก", nameof(Script.Other)), InlineData("भ", nameof(Script.Other))]
    [InlineData("5", nameof(Script.Common)), InlineData(" ", nameof(Script.Common)), InlineData("-", nameof(Script.Common)), InlineData("\u0301", nameof(Script.Common)), InlineData("٣", nameof(Script.Common)), InlineData("🚚", nameof(Script.Common))]
    public void A_letter_belongs_to_its_script(string letter, string script) => Assert.Equal(script, ScriptDetector.Of(char.ConvertToUtf32(letter, 0)).ToString());

    [Fact]
    public void No_code_point_is_out_of_range()
    {
        foreach (var codePoint in (int[])[0, 0xD800, 0xDFFF, 0x10FFFF, -1, 0x110000]) Assert.Equal(Script.Common, ScriptDetector.Of(codePoint));
    }
}
