using Screening.Model;
using Screening.Storage;
using Screening.Tests.Support;

namespace Screening.Tests.Storage;

public sealed class StringTableTests : IDisposable
{
    private static readonly string[] Texts = ["", "Peleng", "ОАО «Пеленг»", "上海", "\U0001F6A2 ship", "half \uD83D", "\uDEA2\uD83D", "\0", "Peleng"];

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Texts_come_back_unchanged_and_equal_ones_have_one_number()
    {
        var builder = new StringTableBuilder();
        var numbers = Texts.Select(builder.Add).ToArray();
        using var file = Written(builder);
        var table = StringTable.Open(file, "texts");
        Assert.Equal(Texts, numbers.Select(table.Get));
        Assert.Equal(Texts.Distinct(StringComparer.Ordinal).Count(), table.Count);
        Assert.Equal(numbers[1], numbers[^1]);
        Assert.Equal("Peleng"u8, table.GetUtf8(numbers[1]));
    }

    [Fact]
    public void A_table_of_nothing_holds_nothing()
    {
        using var file = Written(new StringTableBuilder());
        var table = StringTable.Open(file, "texts");
        Assert.Equal(0, table.Count);
        Assert.Throws<ArgumentOutOfRangeException>(() => table.Get(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => table.Get(-1));
    }

    [Fact]
    public void Text_of_any_units_survives()
    {
        var random = new Random(5);
        for (var i = 0; i < 2000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => (char)(random.Next(3) == 0 ? random.Next(0xD7F0, 0xE010) : random.Next(0x500))));
            var bytes = new byte[Utf8Text.Length(text)];
            Assert.Equal(bytes.Length, Utf8Text.Encode(text, bytes));
            Assert.Equal(text, Utf8Text.Decode(bytes));
        }
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused() => Assert.Throws<InvalidDataException>(() => Utf8Text.Decode([0x41, 0xFF]));

    [Fact]
    public void A_table_whose_parts_do_not_belong_together_is_refused()
    {
        var writer = new SectionWriter();
        writer.Add<int>("texts.starts", new[] { 0, 3 });
        writer.Add<byte>("texts", new byte[] { 65, 66 });
        writer.Write(_files.PathOf("wrong"));
        using var file = SectionFile.Open(_files.PathOf("wrong"));
        var fault = Assert.Throws<InputFormatException>(() => StringTable.Open(file, "texts"));
        Assert.Contains("section texts.starts", fault.Found, StringComparison.Ordinal);
    }

    private SectionFile Written(StringTableBuilder builder)
    {
        var writer = new SectionWriter();
        builder.Write(writer, "texts");
        writer.Write(_files.PathOf("texts.snapshot"));
        return SectionFile.Open(_files.PathOf("texts.snapshot"));
    }
}
