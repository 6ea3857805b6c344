using System.Text;
using Screening.Formats.Reading;

namespace Screening.Tests.Formats.Reading;

public sealed class DelimitedReaderTests
{
    private static List<(int Line, string[] Fields, RecordFault Fault)> Read(TextSource source, char delimiter)
    {
        var (reader, records) = (new DelimitedReader(source, delimiter), new List<(int, string[], RecordFault)>());
        while (reader.Read()) records.Add((reader.Line, reader.Fault == RecordFault.None ? [.. reader.Fields] : [], reader.Fault));
        return records;
    }

    private static List<(int Line, string[] Fields, RecordFault Fault)> Read(string text, char delimiter = ',') => Read(Chunks.Of(text, new Random(1), 1 << 16), delimiter);

    /// <summary>RFC 4180, a character at a time: too plain to be wrong, and only for well-formed text.</summary>
    private static List<(int Line, string[] Fields)> Reference(string text, char delimiter)
    {
        var (records, fields, cell) = (new List<(int, string[])>(), new List<string>(), new StringBuilder());
        var (line, start, quoted) = (1, 1, false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n') line++;
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"') { cell.Append('"'); i++; }
            else if (c == '"') quoted = !quoted;
            else if (quoted) cell.Append(c);
            else if (c == delimiter) { fields.Add(cell.ToString()); cell.Clear(); }
            else if (c == '\r' && (i + 1 == text.Length || text[i + 1] == '\n')) { }
            else if (c == '\n') { Flush(); start = line; }
            else cell.Append(c);
        }
        if (text.Length > 0 && text[^1] != '\n') Flush();
        return records;

        void Flush()
        {
            fields.Add(cell.ToString());
            records.Add((start, [.. fields]));
            fields.Clear();
            cell.Clear();
        }
    }

    private static string Table(Random random, char delimiter)
    {
        string[] pieces = ["a", "Ostrich", "Страус", "𝔸", " ", "\"\"", "\n", "\r\n", delimiter.ToString(), "'", "x y"];
        var text = new StringBuilder();
        for (var rows = random.Next(1, 6); rows > 0; rows--)
        {
            for (var cells = random.Next(1, 5); cells > 0; cells--)
            {
                var cell = string.Concat(Enumerable.Range(0, random.Next(0, 5)).Select(_ => pieces[random.Next(pieces.Length)]));
                var plain = !cell.Contains('"', StringComparison.Ordinal) && !cell.Contains('\n', StringComparison.Ordinal) && !cell.Contains(delimiter, StringComparison.Ordinal);
                text.Append(plain && random.Next(2) == 0 ? cell : $"\"{cell}\"");
                if (cells > 1) text.Append(delimiter);
            }
            text.Append(random.Next(2) == 0 ? "\n" : "\r\n");
        }
        if (random.Next(3) == 0) while (text.Length > 0 && text[^1] is '\n' or '\r') text.Length--;
        return text.ToString();
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('|')]
    [InlineData('\t')]
    public void The_reader_agrees_with_a_plain_one_whatever_the_pieces_the_text_comes_in(char delimiter)
    {
        var random = new Random(4180);
        for (var i = 0; i < 1_500; i++)
        {
            var text = Table(random, delimiter);
            var expected = Reference(text, delimiter);
            foreach (var largest in (int[])[1, 3, 1 << 16])
            {
                var found = Read(Chunks.Of(text, random, largest), delimiter);
                Assert.True(found.All(r => r.Fault == RecordFault.None) && expected.Select(r => r.Line).SequenceEqual(found.Select(r => r.Line)), $"lines of {text}");
                Assert.All(expected.Zip(found), p => Assert.Equal(p.First.Fields, p.Second.Fields));
            }
        }
    }

    [Fact]
    public async Task Waiting_for_text_reads_the_same_records_as_not_waiting()
    {
        var random = new Random(4181);
        for (var i = 0; i < 300; i++)
        {
            var text = Table(random, ',');
            var reader = new DelimitedReader(Chunks.Of(text, random, 2), ',');
            var found = new List<(int, string)>();
            while (await reader.ReadAsync(CancellationToken.None)) found.Add((reader.Line, string.Join('\u0001', reader.Fields)));
            Assert.Equal(Reference(text, ',').Select(r => (r.Line, string.Join('\u0001', r.Fields))), found);
        }
    }

    [Fact]
    public void A_table_much_longer_than_the_buffer_is_whole()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 30_000; i++) text.Append(i).Append(",\"Bird, ").Append(i).Append("\nof a feather\"\n");
        var records = Read(text.ToString());
        Assert.Equal(30_000, records.Count);
        Assert.All(records.Select((r, i) => (r, i)), p =>
        {
            Assert.Equal((p.i * 2) + 1, p.r.Line);
            Assert.Equal($"Bird, {p.i}\nof a feather", p.r.Fields[1]);
        });
    }

    [Theory]
    [InlineData("\"Alpha\" Ltd,x", ',', "\"Alpha\" Ltd|x")]
    [InlineData("Alpha \"B\" Ltd,x", ',', "Alpha \"B\" Ltd|x")]
    [InlineData("\"Alpha\" ,x", ',', "Alpha|x")]
    [InlineData("\"open\tx", '\t', "\"open|x")]
    [InlineData("\"Alpha\" Ltd\tx", '\t', "\"Alpha\" Ltd|x")]
    [InlineData("a,b,", ',', "a|b|")]
    [InlineData(",", ',', "|")]
    [InlineData("\"\"", ',', "")]
    [InlineData("a\rb,c\r", ',', "a\rb|c")]
    public void A_quote_that_does_not_enclose_its_cell_is_a_part_of_it(string text, char delimiter, string expected)
    {
        var record = Read(text, delimiter).Single();
        Assert.Equal(RecordFault.None, record.Fault);
        Assert.Equal(expected.Split('|'), record.Fields);
    }

    [Fact]
    public void A_stray_quote_costs_one_line()
    {
        var records = Read("a,b\n\"c,d\ne,f\ng,\"h\"\n");
        Assert.Equal([(1, RecordFault.None), (2, RecordFault.UnterminatedQuote), (3, RecordFault.None), (4, RecordFault.None)], records.Select(r => (r.Line, r.Fault)));
        Assert.Equal(["g", "h"], records[3].Fields);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1_000)]
    [InlineData(200_000)]
    public void A_record_beyond_the_limit_costs_one_line_whatever_the_pieces_the_text_comes_in(int largest)
    {
        // A piece of one character makes every record be tried again and again: a shorter one will do.
        var text = largest == 1 ? $"a\n{string.Concat(Enumerable.Repeat(',', 1_100))}\nb\n" : $"a\n{new string('x', InputLimits.MaxRecord + 1)}\nb\n";
        var records = Read(Chunks.Of(text, new Random(3), largest), ',');
        Assert.Equal([(1, RecordFault.None), (2, RecordFault.TooLong), (3, RecordFault.None)], records.Select(r => (r.Line, r.Fault)));
        Assert.Equal("b", records[2].Fields.Single());
    }

    [Fact]
    public void A_file_of_quotes_is_read_in_time_that_grows_with_its_length()
    {
        var text = string.Concat(Enumerable.Repeat("\"a\"\"b,c\n\"\"\"\",\n\"x\n", 20_000));
        Assert.InRange(Read(text).Count, 20_000, 60_000);
    }
}
