using Screening.Goods;
using Screening.Model;
using Screening.Text;

namespace Screening.Tests.Goods;

public class HsMismatchTests
{
    private static readonly ChainNode Su25 = new() { Id = "product:su-25", Kind = NodeKind.Product, Name = "Su-25", Hs = ["8802", "8807.30"] };

    private static HsMismatch? Of(string declared, string text = "Su-25") =>
        HsMismatch.Of(Su25, HsCode.TryParse(declared, out var code) ? code : throw new FormatException(declared), NameNormalizer.Normalize(text));

    [Theory]
    [InlineData("8704.23", HsLevel.Chapter)]
    [InlineData("87", HsLevel.Chapter)]
    [InlineData("8806.10", HsLevel.Heading)]
    public void Another_chapter_or_heading_is_told_with_both(string declared, HsLevel level)
    {
        var mismatch = Of(declared)!;
        Assert.Equal((level, "8802, 8807.30"), (mismatch.Level, string.Join(", ", mismatch.Usual)));
        Assert.True(mismatch.Declared.Digits.All(char.IsAsciiDigit) && declared.StartsWith(mismatch.Declared.Chapter, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("88")]
    [InlineData("8802")]
    [InlineData("8802.40.00")]
    [InlineData("8807.90")]
    [InlineData("8803.30")]
    public void The_same_heading_in_any_edition_and_at_any_length_agrees(string declared) => Assert.Null(Of(declared));

    [Theory]
    [InlineData("spare parts for Su-25")]
    [InlineData("Su-25 components")]
    [InlineData("запасные части для Су-25")]
    [InlineData("подшипники Су-25")]
    [InlineData("Ersatzteile Su-25")]
    [InlineData("Su-25 备件")]
    public void Parts_have_headings_of_their_own(string text) => Assert.Null(Of("8482.10", text));

    [Fact]
    public void Where_nothing_usual_is_known_nothing_differs()
    {
        Assert.True(HsCode.TryParse("8704", out var code));
        Assert.Null(HsMismatch.Of(Su25 with { Hs = [] }, code, NameNormalizer.Normalize("Su-25")));
        Assert.Null(HsMismatch.Of(Su25 with { Hs = ["none"] }, code, NameNormalizer.Normalize("Su-25")));
        Assert.Null(HsMismatch.Of(Su25, default, NameNormalizer.Normalize("Su-25")));
    }
}
