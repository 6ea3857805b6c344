using System.Text;
using Screening.Formats.Lists;
using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Formats.Lists;

/// <summary>Files made to harm: refused as a whole, with what was found, before they cost anything.</summary>
public sealed class HostileListTests : IDisposable
{
    private static readonly Dictionary<string, string> Lists = new(StringComparer.Ordinal)
    {
        ["ofac-sdn-xml"] = OfacXml.Legacy,
        ["ofac-enhanced-xml"] = OfacXml.Enhanced,
        ["ofac-advanced-xml"] = OfacXml.Advanced,
        ["eu-fsf-xml"] = EuFixtures.Xml,
        ["uk-sl-xml"] = UkFixtures.Xml,
        ["un-sc-xml"] = UnReaderTests.Fixture,
        ["ca-sema-xml"] = SemaReaderTests.Fixture,
        ["ch-seco-xml"] = SecoReaderTests.Fixture,
    };

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    /// <summary>The XML formats.</summary>
    public static TheoryData<string> Formats => [.. Lists.Keys];

    /// <summary>Every XML format has a fixture: a new one must be tried too.</summary>
    [Fact]
    public void Every_xml_format_is_tried() =>
        Assert.Equal(ListFormats.All.Select(f => f.Name).Where(n => n.EndsWith("-xml", StringComparison.Ordinal)).Order(StringComparer.Ordinal), Lists.Keys.Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Formats))]
    public void The_file_as_it_should_be_is_read(string format) => Assert.Equal(format, ListFiles.Read(_files.Write("list.xml", Lists[format]))[0].Format);

    [Theory, MemberData(nameof(Formats))]
    public void Entities_that_grow_are_refused(string format)
    {
        const string Laughs = "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
        Assert.Contains("DTD", Refused(Behind(Lists[format], Laughs)).Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Formats))]
    public void A_file_that_asks_for_another_is_refused(string format) =>
        Assert.Contains("DTD", Refused(Behind(Lists[format], "<!DOCTYPE l SYSTEM \"file:///etc/passwd\">")).Message, StringComparison.Ordinal);

    [Theory, MemberData(nameof(Formats))]
    public void A_file_cut_short_is_refused_with_the_line(string format)
    {
        var text = Lists[format].TrimEnd();
        foreach (var share in (double[])[0.3, 0.6, 0.9])
            Assert.True(Refused(text[..(int)(share * text.Length)]).Line > 0);
        Assert.True(Refused(text[..text.LastIndexOf('<')]).Line > 0);
    }

    [Theory, MemberData(nameof(Formats))]
    public void Elements_nested_without_end_are_refused(string format)
    {
        var text = Lists[format].TrimEnd();
        var end = text.LastIndexOf('<');
        Assert.Contains("deep", Refused(text[..end] + string.Concat(Enumerable.Repeat("<a>", 5_000))).Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Formats))]
    public void Bytes_that_are_no_text_are_refused_with_the_line(string format)
    {
        var text = Lists[format].TrimEnd();
        var end = text.LastIndexOf('<');
        byte[] bytes = [.. Encoding.UTF8.GetBytes(text[..end]), 0xC3, 0x28, .. Encoding.UTF8.GetBytes(text[end..])];
        var fault = Assert.Throws<InputFormatException>(() => ListFiles.Read(_files.Write("list.xml", bytes)));
        Assert.True(fault.Line > 1);
        Assert.Contains("UTF-8", fault.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Formats))]
    public void A_packed_file_that_unpacks_without_end_is_refused(string format)
    {
        var text = Lists[format].TrimEnd();
        var blank = new byte[24 << 20];
        blank.AsSpan().Fill((byte)' ');
        var bomb = TestFiles.Gzip([.. Encoding.UTF8.GetBytes(text[..text.LastIndexOf('<')]), .. blank]);
        var fault = Assert.Throws<InputFormatException>(() => ListFiles.Read(_files.Write("list.xml.gz", bomb)));
        Assert.True(fault.Found.Contains("unpacked bytes", StringComparison.Ordinal) || fault.Found.Contains("without a tag", StringComparison.Ordinal), fault.Message);
    }

    private InputFormatException Refused(string text) => Assert.Throws<InputFormatException>(() => ListFiles.Read(_files.Write("list.xml", text)));

    // Behind the declaration, where there is one.
    private static string Behind(string text, string what)
    {
        var start = text.StartsWith("<?", StringComparison.Ordinal) ? text.IndexOf("?>", StringComparison.Ordinal) + 2 : 0;
        return text[..start] + what + text[start..];
    }
}
