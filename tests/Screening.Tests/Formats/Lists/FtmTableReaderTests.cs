using Screening.Formats.Lists;
using Screening.Tests.Support;
using VerifyXunit;

namespace Screening.Tests.Formats.Lists;

public sealed class FtmTableReaderTests : IDisposable
{
    internal const string Targets = """"
        "id","schema","name","aliases","birth_date","countries","addresses","identifiers","sanctions","phones","emails","program_ids","dataset","first_seen","last_seen","last_change"
        "NK-1","Company","Ostrich Works","OW;Страус","","by","1 Main St, Minsk, Belarus","190000001","Bird list - ""frozen""","+375 1","a@b","BIRDS-1;BIRDS-2","Bird List;Other List","2023-04-20T12:50:40","2026-01-01T00:00:00","2025-05-06T07:08:09"
        "Q77","Person","John Doe","","1960-08-31;1961","ir;by","","A0001","","","","","Bird List","","",""
        "","Person","Nobody","","","","","","","","","","","","",""
        "Q78","Person"

        """";

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public Task A_cell_of_the_table_holds_several_values() => Verifier.Verify(WatchlistDump.Of(ListFiles.Read(_files.Write("targets.simple.csv", Targets))));
}
