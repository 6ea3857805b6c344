using System.Reflection;
using System.Text.Json;
using Screening.Model;
using Screening.Records;
using Screening.Storage;
using Screening.Tests.Support;

namespace Screening.Tests.Records;

public sealed class StoredListsTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private static string Json(object value) => JsonSerializer.Serialize(value);

    private StoredLists Stored(IReadOnlyList<Watchlist> lists, IReadOnlyList<FlaggedSupplyChain> chains)
    {
        var writer = new SectionWriter();
        StoredLists.Write(writer, lists, chains);
        writer.Write(_files.PathOf("stored"));
        using var file = SectionFile.Open(_files.PathOf("stored"));
        var stored = StoredLists.Open(file);
        _ = stored.Chains;
        return stored;
    }

    [Fact]
    public void The_bundled_lists_and_chains_come_back_as_they_were()
    {
        var stored = Stored(TestLists.Bundled, TestLists.Chains);
        Assert.Equal(Json(TestLists.Bundled), Json(stored.Lists));
        Assert.Equal(Json(TestLists.Chains), Json(stored.Chains));
        Assert.Equal(Json(TestLists.Bundled.SelectMany(l => l.Entities).ElementAt(100)), Json(stored.Entities.Get(100, stored.Texts)));
    }

    // Whatever field the model has or gets: one that the records leave out comes back as its default, and is seen.
    [Fact]
    public void Every_field_of_the_model_comes_back()
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var filler = new Filler(seed);
            var lists = (Watchlist[])[(Watchlist)filler.Make(typeof(Watchlist)), (Watchlist)filler.Make(typeof(Watchlist))];
            var chains = (FlaggedSupplyChain[])[(FlaggedSupplyChain)filler.Make(typeof(FlaggedSupplyChain))];
            Assert.Contains("\"Note\":\"t", Json(chains), StringComparison.Ordinal);
            var stored = Stored(lists, chains);
            Assert.Equal(Json(lists), Json(stored.Lists));
            Assert.Equal(Json(chains), Json(stored.Chains));
        }
    }

    [Fact]
    public void What_is_not_there_comes_back_as_not_there()
    {
        var bare = new Entity { Id = "x", List = "l", Names = [] };
        var lists = TestLists.ListsOf(bare, bare with { Id = "l:" }, bare with { Id = "lx:7" });
        var chain = new FlaggedSupplyChain { Id = "c", Title = "", Nodes = [], Edges = [new ChainEdge { Id = "e", From = "a", To = "b", Relation = Relation.Owns, Claims = [new Claim("", "", "", ClaimStatus.Designated)], PercentMin = 25.00m }] };
        var stored = Stored(lists, [chain]);
        Assert.Equal(Json(lists), Json(stored.Lists));
        Assert.Equal(Json(chain), Json(stored.Chains[0]));
    }

    [Fact]
    public void Equal_lists_give_equal_bytes()
    {
        var (first, second) = (_files.PathOf("first"), _files.PathOf("second"));
        ListSnapshot.Write(first, TestLists.Bundled, TestLists.Chains);
        ListSnapshot.Write(second, ListSnapshot.Open(first).Lists, ListSnapshot.Open(first).Chains);
        Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
    }

    public static TheoryData<string, byte[]> WrongBytes => new()
    {
        { "entities", [0xFF, 0xFF, 0xFF, 0xFF, 0xFF] },
        { "entities", [0] },
        { "entities", [0x7F, 0, 0] },
        { "entities", [1, 0, 1, 77] },
        { "entities", [1, 0, 1, 1, 0x80, 0x80, 0x80, 0x08] },
        { "lists", [1] },
        { "lists", [1, 1, 0xFF, 0xFF, 0xFF, 0x7F, 1, 1, 1, 0, 0, 0, 0] },
        { "lists", [0xFF, 0xFF, 0xFF, 0xFF, 0x0F] },
        { "chains", [5] },
        { "chains", [0xFF, 0xFF, 0x03] },
    };

    [Theory, MemberData(nameof(WrongBytes))]
    public void Records_that_no_writer_writes_are_told_with_their_section(string section, byte[] bytes)
    {
        var writer = new SectionWriter();
        var texts = new StringTableBuilder();
        texts.Add("l");
        writer.Add("records.version", StoredLists.Version);
        writer.Add<byte>("lists", section == "lists" ? bytes : [1, 1, 0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 1]);
        writer.Add<byte>("chains", section == "chains" ? bytes : [0]);
        writer.Add<byte>("chains.summaries", new byte[] { 0 });
        writer.Add<byte>("entities", section == "entities" ? bytes : [1]);
        writer.Add<int>("entities.starts", new[] { 0, section == "entities" ? bytes.Length : 1 });
        texts.Write(writer, "texts");
        writer.Write(_files.PathOf("wrong"));
        var fault = Assert.Throws<InputFormatException>(() => ListSnapshot.Verify(_files.PathOf("wrong")));
        Assert.StartsWith($"section {section}: ", fault.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Records_of_another_version_are_refused()
    {
        var writer = new SectionWriter();
        writer.Add("records.version", StoredLists.Version + 1);
        writer.Write(_files.PathOf("newer"));
        Assert.Equal($"section records.version: {StoredLists.Version + 1}", Assert.Throws<InputFormatException>(() => ListSnapshot.Open(_files.PathOf("newer"))).Found);
    }

    /// <summary>Fills every field of a record with something that is not its default.</summary>
    private sealed class Filler(int seed)
    {
        private readonly Random _random = new(seed);

        public object Make(Type type)
        {
            type = Nullable.GetUnderlyingType(type) ?? type;
            if (type == typeof(string)) return $"t{_random.Next(1000)}";
            if (type == typeof(int)) return _random.Next(1, int.MaxValue);
            if (type == typeof(bool)) return true;
            if (type == typeof(decimal)) return new decimal(_random.Next(1, 1 << 30)) / 1000;
            if (type == typeof(DateOnly)) return DateOnly.FromDayNumber(_random.Next(1, DateOnly.MaxValue.DayNumber));
            if (type.IsEnum) return Enum.GetValues(type).GetValue(_random.Next(1, Enum.GetValues(type).Length))!;
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)) return Several(type.GetGenericArguments()[0]);
            var made = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type);
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite))
                property.SetValue(made, Make(property.PropertyType));
            return made;
        }

        private Array Several(Type type)
        {
            var items = Array.CreateInstance(type, _random.Next(1, 4));
            for (var i = 0; i < items.Length; i++) items.SetValue(Make(type), i);
            return items;
        }
    }
}
