using System.Reflection;

namespace Screening.Tests.House;

public sealed class FloorsTests
{
    private const string Lobby = "";

    private static readonly Assembly Library = typeof(Screener).Assembly;

    /// <summary>THE table of the house: a room uses rooms on lower floors only.</summary>
    private static readonly Dictionary<string, int> Floors = new(StringComparer.Ordinal)
    {
        ["Model"] = 0,
        ["Text"] = 0,
        ["Distance"] = 0,
        ["Storage"] = 0,
        ["Scoring"] = 1,
        ["Records"] = 1,
        ["Goods"] = 1,
        ["Drawing"] = 1,
        ["Candidates"] = 2,
        ["Graph"] = 2,
        ["Parties"] = 2,
        ["Layers"] = 3,
        ["SupplyChain"] = 3,
        ["Ownership"] = 3,
        ["Circumstances"] = 3,
        ["Rules"] = 4,
        ["Engine"] = 6,
        ["Batch"] = 7,
        ["Changes"] = 7,
        ["Review"] = 7,
        [Lobby] = 8,
    };

    /// <summary>Uses between rooms of one floor that are known and wanted. Fewer is better.</summary>
    private static readonly HashSet<(string From, string To)> SameFloor =
    [
        // A damaged file is told in the words of every other one.
        ("Storage", "Model"),
    ];

    private static readonly string[] FormatsRooms = [Lobby, "Auditing", "Chains", "Decisions", "Lists", "Manifests", "Names", "Reading", "Results", "Rules", "Updates"];

    private static readonly string[] CliRooms = [Lobby, "Evaluation", "Loading", "Options", "Output", "Runs"];

    [Fact]
    public void A_room_of_the_library_uses_lower_floors_only() => Assert.Empty(Violations(Library, Floors, SameFloor));

    [Fact]
    public void Every_allowed_use_between_rooms_of_one_floor_exists_still()
    {
        var uses = new AssemblyRooms(Library).Uses().Select(u => (u.From, u.To)).ToHashSet();

        Assert.Subset(uses, SameFloor);
    }

    [Fact]
    public void Every_room_of_the_library_has_a_floor() => Assert.Empty(Unlisted(Library, "Screening", Floors.Keys));

    [Fact]
    public void Every_room_of_the_formats_is_known() => Assert.Empty(Unlisted(typeof(global::Screening.Formats.BundledData).Assembly, "Screening.Formats", FormatsRooms));

    [Fact]
    public void Every_room_of_the_command_line_is_known() => Assert.Empty(Unlisted(Assembly.Load("Screening.Cli"), "Screening.Cli", CliRooms));

    [Fact]
    public void A_use_that_looks_up_is_caught()
    {
        var upsideDown = new Dictionary<string, int>(Floors, StringComparer.Ordinal) { ["Text"] = 2 };

        Assert.Contains(Violations(Library, upsideDown, SameFloor), v => v.StartsWith("Scoring -> Text: ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_use_of_a_room_next_door_is_caught_unless_it_is_allowed()
    {
        var level = new Dictionary<string, int>(Floors, StringComparer.Ordinal) { ["Scoring"] = 0 };
        HashSet<(string, string)> allowed = [.. SameFloor, ("Scoring", "Text")];

        Assert.Contains(Violations(Library, level, SameFloor), v => v.StartsWith("Scoring -> Text: ", StringComparison.Ordinal));
        Assert.DoesNotContain(Violations(Library, level, allowed), v => v.StartsWith("Scoring -> Text: ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_room_without_a_floor_is_caught()
    {
        var incomplete = new Dictionary<string, int>(Floors, StringComparer.Ordinal);
        incomplete.Remove("Goods");

        Assert.Equal(["Screening.Goods"], Unlisted(Library, "Screening", incomplete.Keys));
        Assert.Contains(Violations(Library, incomplete, SameFloor), v => v.StartsWith("Goods -> ", StringComparison.Ordinal));
    }

    [Fact]
    public void Uses_inside_lambdas_generic_arguments_and_async_methods_are_seen()
    {
        var seen = new AssemblyRooms(typeof(FloorsTests).Assembly).Uses().Where(u => u.From == "House").Select(u => u.Where).ToList();

        Assert.Contains(seen, w => w.Contains(nameof(Samples.SeenInLambda), StringComparison.Ordinal));
        Assert.Contains(seen, w => w.Contains(nameof(Samples.SeenInAsync), StringComparison.Ordinal));
        Assert.Contains(seen, w => w.Contains(nameof(Samples.SeenAsArgument), StringComparison.Ordinal));
        Assert.Contains(seen, w => w.Contains(nameof(Samples.SeenInToken), StringComparison.Ordinal));
    }

    internal static class Uses
    {
        public static readonly Func<object> Lambda = () => new Samples.SeenInLambda();
        public static readonly Type Token = typeof(Samples.SeenInToken);

        public static async Task<int> Async()
        {
            await Task.Yield();
            return Samples.SeenInAsync.Number;
        }

        public static IReadOnlyList<Samples.SeenAsArgument[]> Argument() => [];
    }

    private static List<string> Violations(Assembly assembly, Dictionary<string, int> floors, HashSet<(string, string)> sameFloor) =>
        [.. new AssemblyRooms(assembly).Uses()
            .Where(u => !floors.TryGetValue(u.From, out var from) || !floors.TryGetValue(u.To, out var to)
                || !(to < from || (to == from && sameFloor.Contains((u.From, u.To)))))
            .Select(u => $"{u.From} -> {u.To}: {u.Where}")
            .Distinct()];

    private static IEnumerable<string> Unlisted(Assembly assembly, string root, ICollection<string> rooms) =>
        new AssemblyRooms(assembly).Namespaces.Where(n => n != root || !rooms.Contains(Lobby))
            .Where(n => !n.StartsWith(root + ".", StringComparison.Ordinal) || !rooms.Contains(n[(root.Length + 1)..].Split('.')[0]));
}
