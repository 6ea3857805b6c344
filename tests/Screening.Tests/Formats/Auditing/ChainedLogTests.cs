using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Screening.Formats.Auditing;
using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Formats.Auditing;

public sealed partial class ChainedLogTests : IDisposable
{
    private const int Seed = 20261123;
    private readonly TestFiles _files = new();

    private string Log => _files.PathOf("log.jsonl");

    private string Head => Log + ".head";

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Lines_come_back_as_they_were_given_and_bind_one_another()
    {
        Write(3, 2);

        var lines = ChainedLog.Read(Log).ToList();

        Assert.Equal([1, 2, 3, 4, 5], lines.Select(l => l.Number));
        Assert.Equal(Enumerable.Range(1, 5).Select(Record), lines.Select(l => Encoding.UTF8.GetString(l.Payload.Span)));
        Assert.Equal(new ChainCheck(new ChainEnd(5, new FileInfo(Log).Length, lines[^1].Hash), IsUnfinished: false), ChainedLog.Verify(Log));
    }

    [Fact]
    public void The_recipe_of_the_documentation_finds_the_hashes()
    {
        Write(2, 1);

        var prev = new string('0', 64);
        foreach (var line in File.ReadLines(Log))
        {
            var fields = JsonDocument.Parse(line).RootElement;
            Assert.Equal(prev, fields.GetProperty("prev").GetString());
            prev = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(HashField().Replace(line, "}"))));
            Assert.Equal(prev, fields.GetProperty("hash").GetString());
        }
        var head = File.ReadAllText(Head).TrimEnd('\n');
        Assert.Equal(prev, JsonDocument.Parse(head).RootElement.GetProperty("last").GetString());
        Assert.Equal(JsonDocument.Parse(head).RootElement.GetProperty("hash").GetString(), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(HashField().Replace(head, "}")))));
    }

    [Fact]
    public void A_log_is_added_to_after_it_was_closed()
    {
        Write(2);
        Write(1);

        Assert.Equal(3, ChainedLog.Verify(Log).End.Count);
    }

    [Fact]
    public void An_empty_record_is_a_line_too()
    {
        using (var log = ChainedLog.Open(Log)) log.Append("{}"u8.ToArray(), "{}"u8.ToArray());

        Assert.All(ChainedLog.Read(Log), l => Assert.Equal("{}", Encoding.UTF8.GetString(l.Payload.Span)));
    }

    [Theory, InlineData("{\n}"), InlineData("[]"), InlineData("")]
    public void What_is_no_object_on_one_line_is_not_taken(string payload)
    {
        using var log = ChainedLog.Open(Log);

        Assert.Throws<ArgumentException>(() => log.Append(Encoding.UTF8.GetBytes(payload)));
        log.Append("{}"u8.ToArray());
        Assert.Equal(1, log.End.Count);
    }

    [Fact]
    public void Lines_longer_than_what_is_read_at_once_hold()
    {
        var large = Encoding.UTF8.GetBytes($"{{\"text\":\"{new string('x', 300_000)}\"}}");
        using (var log = ChainedLog.Open(Log)) log.Append(large, "{}"u8.ToArray(), large);
        using (var log = ChainedLog.Open(Log)) log.Append("{}"u8.ToArray());

        Assert.Equal([large.Length, 2, large.Length, 2], ChainedLog.Read(Log).Select(l => l.Payload.Length));
    }

    [Fact]
    public void A_second_writer_is_told_of_the_first()
    {
        using var first = ChainedLog.Open(Log);

        Assert.Contains("another writer", Assert.Throws<IOException>(() => ChainedLog.Open(Log)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Threads_add_lines_one_after_the_other()
    {
        using (var log = ChainedLog.Open(Log)) Parallel.For(0, 20, _ => log.Append("{\"a\":1}"u8.ToArray(), "{\"b\":2}"u8.ToArray()));

        Assert.Equal(Enumerable.Range(0, 20).SelectMany(_ => (string[])["{\"a\":1}", "{\"b\":2}"]), ChainedLog.Read(Log).Select(l => Encoding.UTF8.GetString(l.Payload.Span)));
    }

    [Fact]
    public void Every_byte_of_a_small_log_and_its_head_counts()
    {
        Write(2, 1);
        var (log, head) = (File.ReadAllBytes(Log), File.ReadAllBytes(Head));
        var random = new Random(Seed);

        for (var i = 0; i < log.Length; i++)
        {
            var expected = 1 + log.AsSpan(..i).Count((byte)'\n');
            File.WriteAllBytes(Log, Changed(log, i, random));
            // A line feed that is gone joins the line with the next; one put in ends it early.
            Assert.Equal(expected, Fault().Line);
        }
        File.WriteAllBytes(Log, log);
        for (var i = 0; i < head.Length; i++)
        {
            File.WriteAllBytes(Head, Changed(head, i, random));
            Assert.EndsWith(".head", Fault().File, StringComparison.Ordinal);
        }
    }

    public static TheoryData<string> Damages => [.. DamageTable.Keys];

    [Theory, MemberData(nameof(Damages))]
    public void A_damage_is_found_with_its_line(string damage)
    {
        Write(7, 5, 8);
        var lines = File.ReadAllLines(Log);
        var random = new Random(Seed);
        for (var round = 0; round < 60; round++)
        {
            var (changed, line) = DamageTable[damage]([.. lines], random);
            File.WriteAllText(Log, string.Concat(changed.Select(l => l + "\n")));

            Assert.Equal(line, Fault().Line);
        }
    }

    private static readonly Dictionary<string, Func<List<string>, Random, (List<string> Lines, int Line)>> DamageTable = new(StringComparer.Ordinal)
    {
        ["a line cut"] = (lines, random) =>
        {
            var at = random.Next(lines.Count);
            lines.RemoveAt(at);
            return (lines, at + 1);
        },
        ["the end cut off"] = (lines, random) =>
        {
            var left = random.Next(lines.Count);
            return (lines[..left], left + 1);
        },
        ["two swapped"] = (lines, random) =>
        {
            var (a, b) = (random.Next(lines.Count - 1), 0);
            b = random.Next(a + 1, lines.Count);
            (lines[a], lines[b]) = (lines[b], lines[a]);
            return (lines, a + 1);
        },
        ["a line doubled"] = (lines, random) =>
        {
            var at = random.Next(lines.Count);
            lines.Insert(at, lines[at]);
            return (lines, at + 2);
        },
        ["a word changed"] = (lines, random) =>
        {
            var at = random.Next(lines.Count);
            lines[at] = lines[at].Replace("record", "Record", StringComparison.Ordinal);
            return (lines, at + 1);
        },
        ["a word changed with its hash"] = (lines, random) =>
        {
            var at = random.Next(lines.Count - 1);
            lines[at] = Rehashed(lines[at].Replace("record", "Record", StringComparison.Ordinal));
            return (lines, at + 2);
        },
        ["a word changed and all hashes after it"] = (lines, random) =>
        {
            var at = random.Next(lines.Count);
            lines[at] = lines[at].Replace("record", "Record", StringComparison.Ordinal);
            return (Rechained(lines), lines.Count);
        },
        ["a line put in with right hashes"] = (lines, random) =>
        {
            var at = random.Next(lines.Count);
            lines.Insert(at, lines[at].Replace("record", "another record", StringComparison.Ordinal));
            return (Rechained(lines), lines.Count - 1);
        },
        ["a line added at the end with right hashes"] = (lines, _) =>
        {
            lines.Add(lines[^1]);
            return (Rechained(lines), lines.Count);
        },
        ["a line taken out with right hashes"] = (lines, random) =>
        {
            lines.RemoveAt(random.Next(lines.Count));
            return (Rechained(lines), lines.Count + 1);
        },
        ["another order of fields"] = (lines, random) =>
        {
            var at = random.Next(lines.Count);
            lines[at] = Hashes().Replace(lines[at], m => $",\"hash\":\"{m.Groups[2].Value}\",\"prev\":\"{m.Groups[1].Value}\"}}");
            return (lines, at + 1);
        },
    };

    [Fact]
    public void A_log_without_its_head_does_not_hold_and_is_not_added_to()
    {
        Write(3);
        File.Delete(Head);

        Assert.Contains("no head", Fault().Message, StringComparison.Ordinal);
        Assert.Throws<InputFormatException>(() => ChainedLog.Open(Log));
    }

    [Fact]
    public void A_head_of_an_earlier_day_tells_of_lines_added()
    {
        Write(3);
        var before = File.ReadAllBytes(Head);
        Write(2);
        File.WriteAllBytes(Head, before);

        Assert.Equal(4, Fault().Line);
        Assert.Equal(4, Assert.Throws<InputFormatException>(() => ChainedLog.Open(Log)).Line);
    }

    [Fact]
    public void A_log_that_is_gone_is_missed()
    {
        Write(3);
        File.Delete(Log);

        Assert.Contains("no such file", Fault().Message, StringComparison.Ordinal);
        Assert.Throws<InputFormatException>(() => ChainedLog.Open(Log));
    }

    [Fact]
    public void A_cut_tail_or_a_changed_last_line_is_not_added_to()
    {
        Write(4, 3);
        var log = File.ReadAllBytes(Log);
        var random = new Random(Seed);
        for (var round = 0; round < 50; round++)
        {
            File.WriteAllBytes(Log, log[..random.Next(log.Length)]);
            Assert.Throws<InputFormatException>(() => ChainedLog.Open(Log));
            File.WriteAllBytes(Log, Changed(log, log.Length - 1 - random.Next(100), random));
            Assert.Throws<InputFormatException>(() => ChainedLog.Open(Log));
        }
    }

    private InputFormatException Fault() => Assert.Throws<InputFormatException>(() => ChainedLog.Verify(Log));

    private void Write(params int[] batches)
    {
        using var log = ChainedLog.Open(Log);
        foreach (var size in batches) log.Append([.. Enumerable.Range((int)log.End.Count + 1, size).Select(i => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(Record(i)))]);
    }

    private static string Record(int number) => $"{{\"kind\":\"record\",\"of\":{number * 7},\"text\":\"Пеленг {number}\"}}";

    private static byte[] Changed(byte[] bytes, int at, Random random)
    {
        byte[] changed = [.. bytes];
        changed[at] ^= (byte)(1 + random.Next(255));
        return changed;
    }

    private static string Rehashed(string line)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(HashField().Replace(line, "}"))));
        return HashField().Replace(line, $",\"hash\":\"{hash}\"}}");
    }

    private static List<string> Rechained(List<string> lines)
    {
        var prev = new string('0', 64);
        return [.. lines.Select((line, i) =>
        {
            var renumbered = Number().Replace(Hashes().Replace(line, m => $",\"prev\":\"{prev}\",\"hash\":\"{m.Groups[2].Value}\"}}"), $"{{\"n\":{i + 1},");
            var rehashed = Rehashed(renumbered);
            prev = Hashes().Match(rehashed).Groups[2].Value;
            return rehashed;
        })];
    }

    [GeneratedRegex(",\"hash\":\"[0-9a-f]{64}\"}$")]
    private static partial Regex HashField();

    [GeneratedRegex(",\"prev\":\"([0-9a-f]{64})\",\"hash\":\"([0-9a-f]{64})\"}$")]
    private static partial Regex Hashes();

    [GeneratedRegex("^{\"n\":[0-9]+,")]
    private static partial Regex Number();
}
