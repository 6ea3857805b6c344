using System.Text;
using Screening.Formats.Names;
using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Tests.Formats.Reading;

public sealed class TextSourceTests
{
    private const string Text = "Страус\n𝔸 Ostrich\r\n\nlast";

    private static string ReadAll(TextSource source)
    {
        var (text, block) = (new StringBuilder(), new char[7]);
        while (source.Read(block) is > 0 and var read) text.Append(block, 0, read);
        return text.ToString();
    }

    public static TheoryData<string> Encodings() => ["utf-8", "utf-8 with mark", "utf-16", "utf-16BE"];

    private static byte[] Bytes(string encoding, string text) => encoding switch
    {
        "utf-8" => Encoding.UTF8.GetBytes(text),
        "utf-16" => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)],
        "utf-16BE" => [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(text)],
        _ => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)],
    };

    [Theory, MemberData(nameof(Encodings))]
    public async Task A_text_is_the_same_in_every_encoding_and_in_pieces_of_any_size(string encoding)
    {
        foreach (var largest in (int[])[1, 2, 5, 1 << 16])
        {
            Assert.Equal(Text, ReadAll(new TextSource(new Chunks(Bytes(encoding, Text), new Random(5), largest), "t")));
            var lines = new LineReader(new TextSource(new Chunks(Bytes(encoding, Text), new Random(5), largest), "t"), 100);
            var found = new List<(int, string)>();
            while (await lines.ReadAsync(CancellationToken.None)) found.Add((lines.Line, lines.Text));
            Assert.Equal([(1, "Страус"), (2, "𝔸 Ostrich"), (3, ""), (4, "last")], found);
        }
    }

    [Fact]
    public async Task A_mark_that_comes_a_byte_at_a_time_is_no_part_of_a_pair()
    {
        var bytes = Bytes("utf-8 with mark", "{\"query\": \"A\", \"candidate\": \"B\"}\n");
        await foreach (var pair in PairFiles.ReadAsync(new Chunks(bytes, new Random(6), 1), "pairs")) Assert.Null(pair.Error);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1 << 16)]
    public void A_byte_that_is_no_text_is_an_error_with_its_line(int largest)
    {
        byte[] bytes = [.. "one\ntwo\nth"u8, 0xFF, .. "ree\n"u8];
        var error = Assert.Throws<InputFormatException>(() => ReadAll(new TextSource(new Chunks(bytes, new Random(7), largest), "t")));
        Assert.Equal(3, error.Line);
        Assert.Equal(2, Assert.Throws<InputFormatException>(() => ReadAll(new TextSource(new Chunks([.. "one\ntw"u8, 0xE2, 0x82], new Random(7), largest), "t"))).Line);
    }

    [Theory, MemberData(nameof(Encodings))]
    public async Task The_whole_lines_before_what_is_no_text_are_read(string encoding)
    {
        byte[] fault = encoding switch { "utf-16" => [0, 0xD8, 0, 0xD8], "utf-16BE" => [0xD8, 0, 0xD8, 0], _ => [0xC3, 0x28] };
        foreach (var largest in (int[])[1, 5, 1 << 16])
        {
            var lines = new LineReader(new TextSource(new Chunks([.. Bytes(encoding, Text + "\nbro"), .. fault], new Random(5), largest), "t"), 100);
            var found = new List<string>();
            var error = await Assert.ThrowsAsync<InputFormatException>(async () =>
            {
                while (await lines.ReadAsync(CancellationToken.None)) found.Add(lines.Text);
            });
            Assert.Equal(["Страус", "𝔸 Ostrich", "", "last"], found);
            Assert.Equal(5, error.Line);
            Assert.Contains("that are not text in UTF", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Bytes_are_counted_as_they_are_read()
    {
        var bytes = Bytes("utf-8 with mark", Text);
        var source = new TextSource(new MemoryStream(bytes), "t");
        Assert.Equal(0, source.BytesRead);
        ReadAll(source);
        Assert.Equal(bytes.Length, source.BytesRead);
    }

    [Fact]
    public void A_line_beyond_the_limit_is_cut_and_the_next_is_whole()
    {
        var lines = new LineReader(Chunks.Of($"a\n{new string('x', 200)}\n{new string('y', 100)}\n", new Random(8), 9), 100);
        var found = new List<(int, bool, int)>();
        while (lines.Read()) found.Add((lines.Line, lines.TooLong, lines.Text.Length));
        Assert.Equal([1, 2, 3], found.Select(f => f.Item1));
        Assert.Equal([false, true, false], found.Select(f => f.Item2));
        Assert.Equal(100, found[2].Item3);
    }
}
