using System.Text;
using Screening.Formats.Manifests.Edi;
using Screening.Formats.Reading;

namespace Screening.Tests.Formats.Manifests.Edi;

public sealed class EdiReaderTests
{
    private static readonly EdiSyntax Edifact = new('\'', '+', ':', '?');

    private static async Task<List<EdiSegment>> Read(string text)
    {
        using var source = new TextSource(new MemoryStream(Encoding.UTF8.GetBytes(text)), "m");
        var (reader, segments) = (new EdiReader(source, Edifact), new List<EdiSegment>());
        while (await reader.ReadAsync(default) is { } segment) segments.Add(segment);
        return segments;
    }

    [Fact]
    public async Task What_was_written_is_what_is_read_whatever_it_holds_and_wherever_a_block_ends()
    {
        const string letters = "AB'+:? é\n";
        var random = new Random(7);
        var written = Enumerable.Range(0, 8_000).Select(_ => Enumerable.Range(0, random.Next(1, 5)).Select(_ => Enumerable.Range(0, random.Next(1, 4)).Select(_ => Text()).ToArray()).ToArray()).ToList();

        var text = string.Concat(written.Select(elements => $"TAG+{string.Join('+', elements.Select(c => string.Join(':', c.Select(Released))))}'\n"));
        var read = await Read(text);

        Assert.Equal(written.Count, read.Count);
        Assert.Equal(Enumerable.Range(1, written.Count), read.Select(s => s.Number));
        foreach (var (elements, segment) in written.Zip(read))
            for (var i = 0; i < elements.Length; i++)
                Assert.Equal(elements[i].Select(Plain), segment.Components(i + 1));

        string Text() => new([.. Enumerable.Range(0, random.Next(0, 9)).Select(_ => letters[random.Next(letters.Length)])]);
        static string Released(string part) => string.Concat(part.Select(c => c is '\'' or '+' or ':' or '?' ? $"?{c}" : c.ToString()));
        static string Plain(string part) => part.Replace("\n", "", StringComparison.Ordinal).Trim();
    }

    [Fact]
    public async Task A_segment_knows_its_line_and_its_number()
    {
        var segments = await Read("UNA:+.? '\nUNB+1'UNH+2'\n\n  NAD+3'");

        Assert.Equal([(1, 1), (2, 2), (3, 2), (4, 4)], segments.Select(s => (s.Number, s.Line)));
    }
}
