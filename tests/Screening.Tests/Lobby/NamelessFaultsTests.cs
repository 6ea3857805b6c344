using System.Text;
using Screening.Formats.Manifests;
using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Lobby;

/// <summary>What is thrown may land in a log: it tells file, line and fault, and not whom a shipment is for.</summary>
public sealed class NamelessFaultsTests
{
    private const string Name = "Vostok Turbine Works";

    public static TheoryData<string, string> Broken => new()
    {
        { "cut.json", $$"""{"rows":[{"consignee":"{{Name}}","goods":"sh""" },
        { "open.json", $$"""[{"consignee":"{{Name}}" "{{Name}}":"x"}]""" },
        { "bytes.csv", $"consignee,goods\n{Name},\u0000{Name}\n" },
        { "other.json", $$"""{"parties":"{{Name}}"}""" },
        { "empty.json", """{"rows":[]}""" },
    };

    [Theory, MemberData(nameof(Broken))]
    public async Task A_damaged_manifest_is_told_without_what_stands_in_it(string file, string text)
    {
        using var files = new TestFiles();
        var path = files.Write(file, Encoding.UTF8.GetBytes(text));
        var fault = await Assert.ThrowsAsync<InputFormatException>(async () =>
        {
            using var source = ManifestFiles.Open(path);
            await source.ScreenAsync(TestLists.Screener).ToListAsync();
        });
        Assert.Contains(file, fault.Message, StringComparison.Ordinal);
        for (Exception? e = fault; e is not null; e = e.InnerException)
            Assert.All(Name.Split(' '), w => Assert.DoesNotContain(w, e.Message, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_call_that_is_refused_says_which_option_and_not_whom_it_was_about()
    {
        var query = new Query { Name = Name };
        foreach (var options in (ScreeningOptions[])[new() { Threshold = 2 }, new() { Top = 0 }, new() { AllowStale = " " }, new() { Threads = 0 }])
        {
            var e = Assert.Throws<ArgumentOutOfRangeException>(() => TestLists.Screener.Screen(query, options));
            Assert.DoesNotContain("Vostok", e.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_a_name_contains_never_throws()
    {
        foreach (var name in (string[])["", "\0", "\uD800", new string('x', 100_000), "\u202E\u2066", "100%", "{0}"])
            Assert.NotNull(TestLists.Screener.Screen(name));
    }
}
