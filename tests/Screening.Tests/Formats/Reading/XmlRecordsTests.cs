using System.Text;
using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Tests.Formats.Reading;

public sealed class XmlRecordsTests
{
    [Fact]
    public void Records_are_found_at_any_depth_with_line_attributes_and_texts()
    {
        var records = Read("<l xmlns='urn:x' at='1'>\n<group>\n <r id=' 7 ' on='true'>\n  <n>Ostrich &amp; <![CDATA[<Sons>]]></n><n> </n>\n  <empty/></r></group>\n<r id=''/></l>");

        Assert.Equal(["r", "r"], records.Select(r => r.Name));
        Assert.Equal([3, 6], records.Select(r => r.Line));
        Assert.Equal("7", records[0].Attribute("id"));
        Assert.Null(records[1].Attribute("id"));
        Assert.True(records[0].IsTrue("on"));
        Assert.Equal(["Ostrich & <Sons>"], records[0].TextsOf("n"));
        Assert.Equal(4, records[0].First("n")!.Line);
        Assert.Null(records[0].TextOf("empty"));
    }

    [Fact]
    public void A_record_inside_a_record_is_a_part_of_it()
    {
        var record = Assert.Single(Read("<l><r id='1'>a<r id='2'>b</r>c</r></l>"));

        Assert.Equal("ac", record.Text);
        Assert.Equal("b", record.TextOf("r"));
    }

    [Fact]
    public void The_root_keeps_its_attributes()
    {
        var records = new XmlRecords(Source("<l:l xmlns:l='urn:x' l:on='2031-05-06'/>"));

        Assert.Empty(records.Read("l", "r"));
        Assert.Equal("2031-05-06", records.Root!.Attribute("on"));
    }

    [Fact]
    public void A_record_longer_than_a_block_is_read_whole()
    {
        var name = new string('x', 100_000);

        Assert.Equal(name, Assert.Single(Read($"<l><r><n>{name}</n></r></l>")).TextOf("n"));
    }

    [Theory]
    [InlineData("<m><r/></m>", 1, "the root element \"m\"")]
    [InlineData("<l>\n<r>", 2, "broken XML")]
    [InlineData("<l>\n<r></l>", 2, "broken XML")]
    [InlineData("<l>\n<r>&none;</r></l>", 2, "broken XML")]
    [InlineData("<!DOCTYPE l [<!ENTITY a 'b'>]>\n<l><r>&a;</r></l>", 1, "DTD")]
    [InlineData("<!DOCTYPE l SYSTEM 'file:///etc/passwd'>\n<l/>", 1, "DTD")]
    [InlineData("<l><r a='1' a='2'/></l>", 1, "broken XML")]
    [InlineData("<l>\n<r>\u0001</r></l>", 2, "broken XML")]
    [InlineData("   ", 1, "broken XML")]
    public void What_is_no_list_is_refused_with_its_line(string xml, int line, string found)
    {
        var fault = Assert.Throws<InputFormatException>(() => Read(xml));

        Assert.Equal(line, fault.Line);
        Assert.Contains(found, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("attribute")]
    [InlineData("tag")]
    [InlineData("comment")]
    public void A_text_without_an_end_is_refused_before_it_fills_the_memory(string what)
    {
        var start = what switch { "text" => "<l><r>", "attribute" => "<l><r a='", "tag" => "<l><", _ => "<l><!-- " };

        var fault = Assert.Throws<InputFormatException>(() => Drain(new Endless(start, "xxxxxxxx")));

        Assert.Contains("characters", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<r><n>", "x</n><n>", "elements")]
    [InlineData("<r><![CDATA[", "<<<<<<<<", "characters")]
    [InlineData("<r>", "<n>", "deep")]
    [InlineData("", "<n>", "deep")]
    public void A_record_without_an_end_is_refused_before_it_fills_the_memory(string start, string again, string found)
    {
        var fault = Assert.Throws<InputFormatException>(() => Drain(new Endless("<l>" + start, again)));

        Assert.Contains(found, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<?xml version='1.0'?>\n<!-- a > b -->\n<x:sanctions a='1'>", "sanctions")]
    [InlineData("<list/>", "list")]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'c'><!ENTITY d 'e'>]><list>", "list")]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'c'>", null)]
    [InlineData("<!-- never ends", null)]
    [InlineData("{}", null)]
    [InlineData("<", null)]
    [InlineData("< a>", null)]
    public void The_head_tells_the_root(string head, string? root) => Assert.Equal(root, XmlHead.Root(head));

    private static TextSource Source(string xml) => new(new MemoryStream(Encoding.UTF8.GetBytes(xml)), "list.xml");

    private static List<XmlItem> Read(string xml) => [.. new XmlRecords(Source(xml)).Read("l", "r")];

    private static void Drain(Stream stream)
    {
        foreach (var record in new XmlRecords(new TextSource(stream, "list.xml")).Read("l", "r")) Assert.NotNull(record);
    }

    // A head, and then one text again and again, up to a length that no reader may want to see.
    private sealed class Endless(string head, string again) : Stream
    {
        private const long Most = 256L << 20;

        private readonly byte[] _head = Encoding.UTF8.GetBytes(head);
        private readonly byte[] _again = Encoding.UTF8.GetBytes(again);
        private long _read;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => _read; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Assert.True(_read < Most, "read on and on");
            for (var i = 0; i < count; i++, _read++) buffer[offset + i] = _read < _head.Length ? _head[_read] : _again[(_read - _head.Length) % _again.Length];
            return count;
        }

        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
