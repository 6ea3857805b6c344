using Screening.Tests.Support;
using VerifyXunit;

namespace Screening.Tests.Cli;

public sealed class ListsInspectTests : IDisposable
{
    private const string Header = "id,name,kind,country,address,birthDate,unp\n";

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    // A number, a name and an address, a name and a day of birth; and of each one that is somebody else.
    private Task<CommandRun> Joins(params string[] options)
    {
        var one = _files.Write("ibis.csv", Header + "1,Kavosh Dalir,organization,BY,,,100230519\n2,Zarya Optics LLC,organization,BY,\"12 Lenin St., Orsha\",,\n3,Ivan Petrovich Sidorenko,person,BY,,1961-05-03,\n");
        var other = _files.Write("egret.csv", Header
            + "7,Zarrin,organization,BY,,,100230519\n8,OOO Zarya Optics,organization,BY,\"Lenin Street 12, 211030 Orsha\",,\n9,\"SIDORENKO, Ivan\",person,BY,,1961-05-03,\n"
            + "10,Zarya Optics LLC,organization,BY,\"14 Lenin St., Orsha\",,\n11,\"SIDORENKO, Ivan\",person,BY,,1974-11-20,\n");
        return CommandRun.Of(["lists", "inspect", "--joins", "--list", one, "--list", other, .. options]);
    }

    [Fact]
    public async Task Joins_as_a_table() => await Verifier.Verify((await Joins()).Output);

    [Fact]
    public async Task Joins_as_json() => await Verifier.Verify((await Joins("--format", "json")).Output, "json");
}
