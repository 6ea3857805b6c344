using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Screening.Model;
using Screening.Scoring;
using Screening.Tests.Support;
using Screening.Tests.Text;
using Screening.Text;
using VerifyXunit;

namespace Screening.Tests.Scoring;

/// <summary>All that is read out of a name, pinned: a faster way to read it reads the same.</summary>
/// <remarks>Some names stand in the snapshot with every field, so that a change can be read; the many others as one hash a source.
/// A change of a rule or a table moves the hashes, and is accepted with them.</remarks>
public sealed class AnalysisTests
{
    private static IEnumerable<string> Bundled => TestLists.Bundled.SelectMany(l => l.Entities).SelectMany(e => e.Names).Select(n => n.Name);

    private static IEnumerable<string> Cases => File.ReadLines(Repository.At("data/cases/names.jsonl")).SelectMany(line =>
    {
        using var row = JsonDocument.Parse(line);
        return (string[])[row.RootElement.GetProperty("query").GetString()!, row.RootElement.GetProperty("candidate").GetString()!];
    });

    private static IEnumerable<string> Altered()
    {
        var random = new Random(4711);
        var names = Bundled.ToArray();
        foreach (var (_, apply) in NameEdits.All)
            for (var i = 0; i < 200; i++) yield return apply(names[random.Next(names.Length)], random);
    }

    // What documents put between and around names.
    private static IEnumerable<string> Fields()
    {
        var random = new Random(815);
        var names = Bundled.ToArray();
        string[] between = [" c/o ", "; ", " / ", " (", ") ", " a.k.a. ", " born ", " Ltd ", "JSC ", " 25 St. ", " tel 4711 ", " IMO 9074729 ", " \u2013 ", ", ", ".", ""];
        for (var i = 0; i < 2_000; i++) yield return names[random.Next(names.Length)] + between[random.Next(between.Length)] + names[random.Next(names.Length)];
    }

    [Fact]
    public Task All_that_is_read_out_of_a_name_stays_what_it_is()
    {
        var text = new StringBuilder();
        foreach (var (source, names) in ((string, IEnumerable<string>)[])[
            ("bundled lists", Bundled), ("cases", Cases), ("altered names", Altered()), ("fields", Fields()),
            ("scripts", Corpus.Names), ("mixed scripts", Corpus.Mixed(3_000)), ("random", Corpus.Random(1_000))])
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var distinct = names.Distinct(StringComparer.Ordinal).ToArray();
            foreach (var name in distinct) hash.AppendData(Encoding.Unicode.GetBytes(Shown(name)));
            text.AppendLine(CultureInfo.InvariantCulture, $"{source}: {distinct.Length} names, {Convert.ToHexString(hash.GetHashAndReset())[..16]}");
        }
        foreach (var name in Corpus.Names) text.AppendLine().AppendLine(name).Append(Shown(new Query { Name = name }));
        return Verifier.Verify(text.ToString());
    }

    private static string Shown(string name) =>
        Shown(new Query { Name = name }) + Shown(new Query { Name = name, Kind = EntityKind.Person }) + Listed(name, EntityKind.Organization) + Listed(name, EntityKind.Person);

    private static string Shown(Query query)
    {
        var prepared = PreparedQuery.Of(query);
        return string.Concat(prepared.Names.Select(Shown))
            + $"  {prepared.Flags}; addresses: {string.Join(" | ", prepared.Addresses)}; numbers: {string.Join(' ', prepared.Query.Identifiers.Select(i => i.Key))}\n";
    }

    private static string Listed(string name, EntityKind kind) =>
        string.Concat(PreparedEntity.Of(TestLists.Entity("t:1", name) with { Kind = kind }).Names.Select(Shown));

    private static string Shown(PreparedName name)
    {
        var forms = string.Join(' ', name.Name.Forms.Select(f => $"{f.Start}+{f.Length}={f.Class}/{f.Short}"));
        var weights = string.Join(' ', name.Weights.Concat(name.WholeWeights).Append(name.Weight).Select(w => w.ToString("R", CultureInfo.InvariantCulture)));
        return $"  {name.Name.Original}; {name.Name.Flags}; forms: {forms}; initials: {string.Join(' ', name.Name.Initials)}; short: {name.Short} {name.ShortLetters}; "
            + $"own: {name.OwnWords} {name.WeakWords}; weights: {weights}{(name.EndsAbruptly ? "; full" : "")}{(name.IsCut ? "; cut" : "")}\n"
            + string.Concat(name.Name.Words.Select(Shown));
    }

    private static string Shown(NameWord word)
    {
        var sounds = string.Join(' ', Enumerable.Range(0, SoundKeys.Count).Select(i => word.Sounds[i].ToString("x", CultureInfo.InvariantCulture)));
        return $"    {word.Text} {word.Canon} {word.Key} {word.Class}{(word.IsTranslated ? " translated" : "")} {word.Origin} {word.Native ?? "-"}; {word.Person.Key ?? "-"} {word.Person.Role}"
            + $"{(word.Person.IsMeant ? " meant" : "")}; {sounds}; {word.Letters:x} {word.KeyLetters:x}{(word.HasOwnKey ? " key" : "")}{(word.IsVowelless ? " vowelless" : "")}\n";
    }
}
