using Screening.Model;
using Screening.Storage;
using Screening.Tests.Support;

namespace Screening.Tests.Storage;

public sealed class SectionFileTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private static SectionWriter Small(int seed = 0)
    {
        var writer = new SectionWriter();
        writer.Add<int>("numbers", new[] { 3 + seed, 1, 4, 1, 5 });
        writer.Add<byte>("empty", Array.Empty<byte>());
        writer.Add<ushort>("short", new ushort[] { 1, 2, 3 });
        writer.Add("one", 2.5);
        return writer;
    }

    private string Written(string name = "s.snapshot", int seed = 0)
    {
        var path = _files.PathOf(name);
        Small(seed).Write(path);
        return path;
    }

    [Fact]
    public void Values_come_back_as_they_were_added()
    {
        using var file = SectionFile.Open(Written());
        Assert.Equal(["numbers", "empty", "short", "one"], file.Sections.Select(s => s.Name));
        Assert.Equal([3, 1, 4, 1, 5], file.Values<int>("numbers").Span);
        Assert.Equal(0, file.Values<long>("empty").Length);
        Assert.Equal((ushort[])[1, 2, 3], file.Values<ushort>("short").Span.ToArray());
        Assert.Equal(2.5, file.Value<double>("one"));
        Assert.Equal(4, file.Values<int>("numbers")[2]);
        Assert.Throws<ArgumentOutOfRangeException>(() => file.Values<int>("numbers")[5]);
    }

    [Fact]
    public void Sections_begin_on_cache_lines()
    {
        using var file = SectionFile.Open(Written());
        Assert.All(file.Sections, s => Assert.Equal(0, s.Offset % 64));
        Assert.Equal(new FileInfo(file.Path).Length, file.Length);
    }

    [Fact]
    public void Equal_content_gives_equal_bytes() => Assert.Equal(File.ReadAllBytes(Written("a")), File.ReadAllBytes(Written("b")));

    [Fact]
    public void A_byte_changed_anywhere_is_noticed_by_the_verification()
    {
        var bytes = File.ReadAllBytes(Written());
        for (var at = 0; at < bytes.Length; at++)
        {
            bytes[at] ^= 0x10;
            var path = _files.Write("flipped", bytes);
            bytes[at] ^= 0x10;
            Assert.Throws<InputFormatException>(() =>
            {
                using var file = SectionFile.Open(path, SectionCheck.ByVerify);
                file.Verify();
            });
        }
    }

    [Fact]
    public void A_byte_changed_in_the_head_or_a_section_is_noticed_before_it_is_used()
    {
        var bytes = File.ReadAllBytes(Written());
        using var whole = SectionFile.Open(Written("whole"));
        var used = Enumerable.Range(0, 64 + (88 * 4)).Concat(whole.Sections.SelectMany(s => Enumerable.Range((int)s.Offset, (int)s.Length)));
        foreach (var at in used)
        {
            bytes[at] ^= 0x01;
            var path = _files.Write("flipped", bytes);
            bytes[at] ^= 0x01;
            Assert.Throws<InputFormatException>(() => SectionFile.Open(path, SectionCheck.AtOpen));
            Assert.Throws<InputFormatException>(() =>
            {
                using var file = SectionFile.Open(path);
                _ = (file.Values<int>("numbers"), file.Values<byte>("empty"), file.Values<ushort>("short"), file.Values<double>("one"));
            });
        }
    }

    [Fact]
    public void A_file_cut_anywhere_or_added_to_is_refused()
    {
        var bytes = File.ReadAllBytes(Written());
        for (var length = 0; length < bytes.Length; length++)
        {
            var path = _files.Write("cut", bytes[..length]);
            Assert.Throws<InputFormatException>(() => SectionFile.Open(path));
        }
    }

    [Fact]
    public void What_is_behind_a_file_is_a_whole_segment_or_refused()
    {
        var path = Written();
        using var whole = SectionFile.Open(path);
        Assert.False(whole.HasNext);
        var behind = _files.PathOf("behind");
        Small().Write(behind, whole);
        using (var first = SectionFile.Open(behind))
        {
            Assert.True(first.HasNext);
            using var segment = first.Next();
            Assert.False(segment.HasNext);
            Assert.Equal(whole.Values<int>("numbers").Span, segment.Values<int>("numbers").Span);
            first.Verify();
            segment.Verify();
        }
        var (alone, both) = (File.ReadAllBytes(path), File.ReadAllBytes(behind));
        Assert.Equal(alone, both[..alone.Length]);
        for (var length = alone.Length + 1; length < both.Length; length++)
        {
            using var cut = SectionFile.Open(_files.Write("cut", both[..length]));
            Assert.StartsWith("segment behind byte ", Assert.Throws<InputFormatException>(() => cut.Next()).Found, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_fault_names_the_section_what_was_found_and_what_was_expected()
    {
        var bytes = File.ReadAllBytes(Written());
        using var whole = SectionFile.Open(Written("whole"));
        bytes[whole.Sections[2].Offset] ^= 1;
        using var file = SectionFile.Open(_files.Write("damaged", bytes));
        Assert.Equal([3, 1, 4, 1, 5], file.Values<int>("numbers").Span);
        var fault = Assert.Throws<InputFormatException>(() => file.Values<ushort>("short"));
        Assert.StartsWith("section short: checksum ", fault.Found, StringComparison.Ordinal);
        Assert.Contains("damaged", fault.Expected, StringComparison.Ordinal);
        Assert.Equal(file.Path, fault.File);
    }

    [Fact]
    public void A_newer_file_is_refused_with_both_versions()
    {
        var bytes = File.ReadAllBytes(Written());
        bytes[8] = 2;
        Assert.Equal("format version 2", Refused(bytes).Found);
    }

    [Fact]
    public void Another_file_is_refused()
    {
        var bytes = File.ReadAllBytes(Written());
        bytes[0] = (byte)'{';
        Assert.Equal("other first bytes", Refused(bytes).Found);
        Assert.Equal("no such file", Assert.Throws<InputFormatException>(() => SectionFile.Open(_files.PathOf("none"))).Found);
        Assert.Equal("a folder", Assert.Throws<InputFormatException>(() => SectionFile.Open(_files.Folder)).Found);
    }

    // Rows of a table that no writer writes, under a hash that is right: a fault of a writer, or malice.
    public static TheoryData<string, string, long, long, string> WrongRows => new()
    {
        { "second", "second", 320, 4, "section second: begins at 320" },
        { "overlapping", "second", 256, 4, "section second: begins at 256" },
        { "too long", "second", 384, 1L << 40, "section second: 1099511627776 bytes" },
        { "of less than nothing", "second", 384, -1, "section second: -1 bytes" },
        { "of one name", "first", 384, 4, "section first: twice" },
        { "without a name", "", 384, 4, "section 2 of 2: no name" },
        { "with a foreign name", "../x", 384, 4, "section 2 of 2: no name" },
        { "too short for its file", "second", 384, 3, "1 bytes after the last section" },
    };

    [Theory, MemberData(nameof(WrongRows))]
    public void A_section_where_none_can_be_is_refused(string what, string name, long offset, long length, string found)
    {
        var hash = new string('0', 64);
        var head = SectionTable.Write([new SectionEntry("first", 256, 100, 0, hash), new SectionEntry(name, offset, length, 0, hash)], 388);
        Assert.True(found == Refused([.. head, .. new byte[388 - head.Length]]).Found, what);
    }

    [Fact]
    public void A_section_of_another_kind_of_values_is_refused()
    {
        using var file = SectionFile.Open(Written());
        Assert.Equal("section short: 6 bytes", Assert.Throws<InputFormatException>(() => file.Values<int>("short")).Found);
        Assert.Equal("section numbers: 5 values", Assert.Throws<InputFormatException>(() => file.Value<int>("numbers")).Found);
        Assert.Equal("no section others", Assert.Throws<InputFormatException>(() => file.Values<int>("others")).Found);
    }

    [Fact]
    public void Values_outlive_the_file_they_came_from()
    {
        var file = SectionFile.Open(Written());
        var numbers = file.Values<int>("numbers");
        file.Dispose();
        file.Dispose();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Assert.Equal([3, 1, 4, 1, 5], numbers.Span);
        Assert.Throws<ObjectDisposedException>(() => file.Values<int>("numbers"));
        Assert.Throws<ObjectDisposedException>(file.Verify);
        numbers.KeepAlive();
    }

    [Theory]
    [InlineData("")]
    [InlineData("Upper")]
    [InlineData("with space")]
    [InlineData("longer-than-thirty-two-characters")]
    public void A_section_is_called_by_plain_letters(string name) => Assert.Throws<ArgumentException>(() => Small().Add(name, 1));

    [Fact]
    public void No_two_sections_have_one_name() => Assert.Throws<ArgumentException>(() => Small().Add("one", 1));

    private InputFormatException Refused(byte[] bytes)
    {
        var path = _files.Write("refused", bytes);
        return Assert.Throws<InputFormatException>(() => SectionFile.Open(path));
    }
}
