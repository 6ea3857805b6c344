using System.Text;
using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Tests.Formats;

/// <summary>Damages a text again and again and has it read.</summary>
internal static class Damages
{
    /// <summary>Rounds where a test says no other number.</summary>
    public const int Rounds = 2_000;

    /// <summary>Reads many damaged copies; names the one that ends in anything but an answer or a refusal.</summary>
    public static Task Of(string text, int seed, Func<byte[], int, Task> read, Func<string, Random, byte[]>? mutate = null, int rounds = Rounds) => Task.Run(async () =>
    {
        var random = new Random(seed);
        var (whole, refused) = (0, 0);
        for (var round = 0; round < rounds; round++)
        {
            var bytes = (mutate ?? Mutations.Of)(text, random);
            try
            {
                await read(bytes, round);
                whole++;
            }
            catch (InputFormatException e)
            {
                refused++;
                Assert.False(string.IsNullOrWhiteSpace(e.Found) || string.IsNullOrWhiteSpace(e.Expected) || e.Line < 0);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"round {round}: {e.Message}\n{Encoding.UTF8.GetString(bytes)}", e);
            }
        }
        // Neither a reader that refuses all nor one that is given nothing to refuse would show anything.
        Assert.True(whole > rounds / 20 && refused > 0, $"{whole} read, {refused} refused");
    });

    /// <summary>Bytes as a part of a file.</summary>
    public static InputPart Part(string name, byte[] bytes) => new(name, name, bytes.Length, new Lazy<string>("hash"), () => new MemoryStream(bytes));

    /// <summary>Lines of text that are not blank: each is one record of a JSON lines file.</summary>
    public static int Lines(byte[] bytes) => Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Split('\n').Count(l => !string.IsNullOrWhiteSpace(l));

    /// <summary>Whether lists hold what every list must: no record is lost, every entity has an id of its own and a name.</summary>
    public static void AreSound(IReadOnlyList<Watchlist> lists) => Assert.All(lists, l =>
    {
        Assert.InRange(l.Rejected, 0, l.Records);
        Assert.Equal(l.Records, l.Loaded + l.SetAside + l.Rejected);
        Assert.InRange(l.Entities.Count, 0, l.Loaded);
        Assert.True(l.Issues.Count > 0 || l.Rejected + l.SetAside == 0);
        Assert.All(l.Issues, i => Assert.True(i.Line >= 0 && i.Code.Length > 0 && i.Message.Contains("found", StringComparison.Ordinal)));
        Assert.Equal(l.Entities.Count, l.Entities.Select(e => e.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(l.Entities, e =>
        {
            Assert.StartsWith(l.Version.List + ":", e.Id, StringComparison.Ordinal);
            Assert.True(e.Line > 0 && e.Names.Count + e.Addresses.Count > 0);
            Assert.All(e.Names, n => Assert.InRange(n.Name.Trim().Length, 1, InputLimits.MaxName));
            if (e.Names.Count > 0) Assert.Equal(NameRole.Primary, e.Names[0].Role);
            Assert.DoesNotContain(e.Names.Skip(1), n => n.Role == NameRole.Primary);
        });
    });
}
