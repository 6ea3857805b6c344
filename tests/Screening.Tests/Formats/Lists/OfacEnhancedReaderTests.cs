using Screening.Formats.Lists;
using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Formats.Lists;

public sealed class OfacEnhancedReaderTests : IDisposable
{
    private const string Filter = "<sanctionsList refId=\"1\">SDN List</sanctionsList></sanctionsLists></filters>";
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private IReadOnlyList<Watchlist> Read(string xml, string name = "birds.xml") => ListFiles.Read(_files.Write(name, xml));

    private Watchlist ReadParty(string inner) => Read($"<sanctionsData>\n<entities>\n<entity id='7'><generalInfo><entityType>Entity</entityType></generalInfo>{inner}</entity></entities></sanctionsData>").Single();

    private static string Name(string inner, string translation = "<formattedFullName>OSTRICH</formattedFullName>") =>
        $"<names><name><isPrimary>true</isPrimary>{inner}<translations><translation><isPrimary>true</isPrimary>{translation}</translation></translations></name></names>";

    [Fact]
    public Task The_enhanced_list_is_read_whole() => VerifyXunit.Verifier.Verify(WatchlistDump.Of(Read(OfacXml.Enhanced)));

    [Fact]
    public void The_file_is_of_the_list_it_was_filtered_by()
    {
        var list = Assert.Single(Read(OfacXml.Enhanced.Replace(Filter, Filter.Replace("SDN List", "Consolidated List", StringComparison.Ordinal), StringComparison.Ordinal), "sdn.xml"));

        Assert.Equal("us-ofac-cons", list.Version.List);
        Assert.Equal(["us-ofac-sdn:7"], list.Entities[0].SameAs);
        Assert.Equal("2029-01-02", list.Entities[0].Listed);
    }

    [Fact]
    public void A_file_of_several_lists_is_as_many_by_the_list_of_each_party()
    {
        var both = OfacXml.Enhanced
            .Replace(Filter, "<sanctionsList>SDN List</sanctionsList>" + Filter.Replace("SDN List", "Consolidated List", StringComparison.Ordinal), StringComparison.Ordinal)
            .Replace("<generalInfo><entityType refId=\"602\">", "<sanctionsLists><sanctionsList>Non-SDN CMIC List</sanctionsList></sanctionsLists><generalInfo><entityType refId=\"602\">", StringComparison.Ordinal);
        var lists = Read(both, "consolidated.xml");

        Assert.Equal(["us-ofac-sdn:7"], lists.Single(l => l.Version.List == "us-ofac-sdn").Entities.Select(e => e.Id));
        var other = lists.Single(l => l.Version.List == "us-ofac-cons");
        // On no list by its own word: the file's name decides.
        Assert.Equal(["us-ofac-cons:8", "us-ofac-cons:9", "us-ofac-cons:10"], other.Entities.Select(e => e.Id));
        Assert.Contains("On the Non-SDN CMIC List", other.Entities[1].Remarks, StringComparison.Ordinal);
        Assert.Contains(new EntityLink(Relation.Controls, "OSTRICH WORKS JSC", "us-ofac-sdn:7"), other.Entities[2].Links);
    }

    [Fact]
    public void Who_owns_or_controls_is_said_to_control_on_no_stated_ground()
    {
        var entities = Read(OfacXml.Enhanced).Single().Entities;

        var control = entities.Single(e => e.Id == "us-ofac-sdn:10").Links.Single(l => l.Entity == "us-ofac-sdn:7");
        Assert.Equal((Relation.Controls, null, null), (control.Relation, control.Criterion, control.PercentMin));
        // Of one that is not in the file nothing can be said there.
        Assert.Contains(new EntityLink(Relation.LinkedTo, "FAR HERON", "us-ofac-sdn:99"), entities[0].Links);
    }

    [Fact]
    public void A_script_that_is_new_is_told_and_the_name_kept()
    {
        var list = ReadParty(Name("", "<script>Featherscript</script><formattedFullName>O</formattedFullName>"));

        Assert.Null(Assert.Single(Assert.Single(list.Entities).Names).Script);
        Assert.Equal((3, "unknown-script"), (list.Issues.Single().Line, list.Issues.Single().Code));
    }

    [Fact]
    public void A_party_without_a_name_is_rejected_with_its_line()
    {
        var list = ReadParty("");

        Assert.Equal((1, 1), (list.Records, list.Rejected));
        Assert.Equal((3, "missing-name"), (list.Issues.Single().Line, list.Issues.Single().Code));
    }

    [Fact]
    public void A_name_without_its_whole_form_is_put_together_from_its_parts()
    {
        var name = ReadParty(Name("", "<nameParts><namePart><type>First Name</type><value>John</value></namePart><namePart><type>Middle Name</type><value>Q</value></namePart><namePart><type>Last Name</type><value>DOE</value></namePart></nameParts>")).Entities.Single().Names.Single();

        Assert.Equal(("DOE, John Q", "DOE", "John Q"), (name.Name, name.Family, name.Given));
    }

    [Theory]
    [InlineData("<relationship><relatedEntity entityId='8'>HERON</relatedEntity></relationship>")]
    [InlineData("<relationship><type>Owned or Controlled By</type><relatedEntity>HERON</relatedEntity></relationship>")]
    public void A_relation_without_type_or_number_is_told(string relation)
    {
        var list = ReadParty(Name("") + $"<relationships>{relation}</relationships>");

        Assert.Empty(list.Entities.Single().Links);
        Assert.Equal("bad-relation", list.Issues.Single().Code);
    }
}
