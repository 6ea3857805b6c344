using Screening.Formats.Lists;
using Screening.Tests.Support;
using VerifyXunit;

namespace Screening.Tests.Formats.Lists;

public sealed class DeniedPersonsReaderTests : IDisposable
{
    internal const string Orders =
        "\"Name\"\t\"Street_Address\"\t\"City\"\t\"State\"\t\"Country\"\t\"Postal_Code\"\t\"Effective_Date\"\t\"Expiration_Date\"\t\"Standard_Order\"\t\"Last_Update\"\t\"Action\"\t\"FR_Citation\"\n" +
        "\"\"\t\"\"\t\"\"\t\"\"\t\"\"\t\"\"\t\"\"\t\"\"\t\"\"\t\"\"\t\"\"\t\"\"\n" +
        "\" I. OSTRICH\"\t\"1 MAIN STREET\"\t\"MIAMI\"\t\"FL\"\t\"US\"\t\"33144\"\t\"06/19/2003\"\t\"06/29/2056\"\t\"Y\"\t\"2007-01-31\"\t\"FR NOTICE ADDED\"\t\"68 F.R. 38290\"\n" +
        "I. OSTRICH\tPO BOX 7\tTAMPA\tFL\tUS\n" +
        "GREY HERON\t\t\t\tDE\t\t9/10/1981\t\tY\t3033-09-30\t\t46 F.R. 46154\n" +
        "\t1 MAIN STREET\tMIAMI\tFL\tUS\t33144\n" +
        "A\tB\tC\tD\tUS\t1\t\t\t\t\t\t\tM\n";

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public Task Orders_are_read_with_their_term_and_every_address() => Verifier.Verify(WatchlistDump.Of(ListFiles.Read(_files.Write("dpl.txt", Orders))));

    [CorpusFact("data/bis/dpl_2023-11.txt")]
    public void The_list_of_november_2023_is_read_whole()
    {
        var list = ListFiles.Read(CorpusFactAttribute.PathOf("data/bis/dpl_2023-11.txt")).Single();
        Assert.Equal(("us-bis-dpl", 665, 0), (list.Version.List, list.Records, list.Rejected));
        Assert.All(list.Issues, i => Assert.Equal("odd-date", i.Code));
        Assert.All(list.Entities, e => Assert.NotNull(e.Listed));
    }
}
