using System.Text;
using Screening.Formats.Lists;
using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Formats.Lists;

public sealed class ListFilesTests : IDisposable
{
    private const string Plain = "id,name\n7,Ostrich\n";
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private static InputFormatException Refused(string path)
    {
        var error = Assert.Throws<InputFormatException>(() => ListFiles.Read(path));
        Assert.Equal($"{error.File}{(error.Line > 0 ? $", line {error.Line}" : "")}: found {error.Found}; expected {error.Expected}", error.Message);
        return error;
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\"?>\n<birds>1</birds>")]
    [InlineData("<html><body>503</body></html>")]
    [InlineData("just some text\nof two lines\n")]
    [InlineData("first,second\n1,2\n")]
    [InlineData("id,title\n1,2\n")]
    [InlineData("[{\"id\": 1, \"name\": \"Ostrich\"}]")]
    [InlineData("{\"data\":\n [1, 2]}")]
    [InlineData("   \n\n")]
    public void Another_format_is_refused_with_what_was_found_and_all_that_is_expected(string text)
    {
        var error = Refused(_files.Write("file.dat", text));
        foreach (var format in ListFormats.All) Assert.Contains(format.Name, error.Expected, StringComparison.Ordinal);
        Assert.Contains(text.Trim().Length == 0 ? "nothing" : text[..4], error.Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"format\": \"screening-watchlist/1\", \"list\": \"x\", \"entities\": [{\"id\": \"1\", \"names\": [{\"name\": \"A\"}]}]}", "screening-watchlist")]
    [InlineData("{\"results\": [{\"source\": \"x\", \"name\": \"A\"}]}", "us-csl-json")]
    [InlineData("{\"total\": 1,\n\"results\" : [{\"source\": \"x\", \"name\": \"A\"}]}", "us-csl-json")]
    [InlineData("{\"id\": \"1\", \"schema\": \"Company\", \"properties\": {\"name\": [\"A\"]}}", "ftm-json")]
    [InlineData("{\"id\": \"1\", \"name\": \"A\"}", "plain-json")]
    [InlineData("{\"id\": \"1\", \"name\": \"A\", \"results\": 3}", "plain-json")]
    [InlineData("1,\"A\",-0- ,\"T\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ", "ofac-sdn-csv")]
    [InlineData("id,name\n1,-0-\n", "plain-csv")]
    [InlineData("id\tname\n1\tA, B, C\n", "plain-tsv")]
    public void Every_format_is_recognised_by_its_text_and_only_the_right_one(string text, string format)
    {
        // The name must not matter: a wrong extension is the usual mistake.
        Assert.Equal(format, ListFiles.Read(_files.Write("list.dat", text)).Single().Format);
        Assert.Equal(format, ListFiles.Read(_files.WriteGzip("list.xml", "\n \n" + text)).Single().Format);
    }

    [Fact]
    public void The_table_of_formats_has_each_name_once() =>
        Assert.Equal(ListFormats.All.Count, ListFormats.All.Select(f => f.Name).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void A_missing_and_an_empty_file_are_named()
    {
        Assert.Equal("no such file", Refused(_files.PathOf("nowhere.csv")).Found);
        Assert.Equal("an empty file", Refused(_files.Write("empty.csv", "")).Found);
        Assert.Equal("no records", Refused(_files.Write("header.csv", "id,name\n")).Found);
    }

    [Fact]
    public void A_folder_is_read_in_order_of_names_without_its_hidden_files()
    {
        _files.Write("b.csv", "id,name\n1,Bee\n");
        _files.Write("a.csv", "id,name\n1,Ant\n");
        _files.Write(".hidden", "no list");
        Assert.Equal(["a", "b"], ListFiles.Read(_files.Folder).Select(l => l.Version.List));
    }

    [Fact]
    public void A_folder_that_holds_no_list_file_or_another_file_or_a_folder_is_refused_by_name()
    {
        Assert.Equal("an empty folder", Refused(_files.Folder).Found);
        _files.Write("a.csv", Plain);
        var other = _files.Write("readme.txt", "about these lists");
        Assert.Equal(other, Refused(_files.Folder).File);
        File.Delete(other);
        _files.Write("inner/b.csv", Plain);
        Assert.Contains("inner", Refused(_files.Folder).Found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gzip_file_is_known_by_its_bytes_and_hashed_as_stored()
    {
        var path = _files.WriteGzip("birds.csv", Plain);
        var list = ListFiles.Read(path).Single();
        Assert.Equal("birds:7", list.Entities.Single().Id);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path))), list.Version.Sha256);
    }

    [Fact]
    public void A_cut_or_damaged_gzip_file_is_refused_at_every_length()
    {
        var text = new StringBuilder("id,name\n");
        for (var i = 0; i < 200; i++) text.Append(i).Append(",Bird ").Append(i * 7919).Append('\n');
        var whole = TestFiles.Gzip(Encoding.UTF8.GetBytes(text.ToString()));
        for (var length = 2; length < whole.Length; length += 13) Refused(_files.Write("cut.csv.gz", whole[..length]));
        Refused(_files.Write("joined.csv.gz", [.. whole, .. TestFiles.Gzip(Encoding.UTF8.GetBytes("9999,Last bird\n"))]));
    }

    [Fact]
    public void A_decompression_bomb_is_refused()
    {
        var bomb = new byte[32 << 20];
        Array.Fill(bomb, (byte)'a');
        Encoding.ASCII.GetBytes("id,name\n1,").CopyTo(bomb, 0);
        Assert.Contains("per stored byte", Refused(_files.Write("bomb.csv.gz", TestFiles.Gzip(bomb))).Found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_small_file_may_pack_as_well_as_it_likes()
    {
        var path = _files.WriteGzip("birds.csv", "id,name\n" + string.Concat(Enumerable.Repeat($"7,{new string('a', 4_000)}\n", 1_000)));
        Assert.True(new FileInfo(path).Length * 250 < 4_000_000);
        Assert.Equal(1_000, ListFiles.Read(path).Single().Records);
    }

    [Theory]
    [InlineData("../../escaped.csv")]
    [InlineData("/etc/escaped.csv")]
    [InlineData("a/b/../../../escaped.csv")]
    public void A_path_in_a_zip_only_names_the_entry(string entry)
    {
        var list = ListFiles.Read(_files.WriteZip("lists.zip", (entry, Plain))).Single();
        Assert.Equal("escaped", list.Version.List);
        Assert.Equal(["lists.zip"], Directory.EnumerateFileSystemEntries(_files.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public void A_zip_holds_several_lists_and_no_other_file()
    {
        Assert.Equal(["a", "b"], ListFiles.Read(_files.WriteZip("two.zip", ("x/", ""), ("x/a.csv", Plain), ("b.csv", Plain))).Select(l => l.Version.List));
        Assert.Contains("readme.txt", Refused(_files.WriteZip("other.zip", ("a.csv", Plain), ("readme.txt", "about"))).File, StringComparison.Ordinal);
        Assert.Contains("without entries", Refused(_files.WriteZip("none.zip")).Found, StringComparison.Ordinal);
        Refused(_files.WriteZip("many.zip", [.. Enumerable.Range(0, 257).Select(i => ($"{i}.csv", Plain))]));
    }

    [Fact]
    public void A_damaged_zip_or_gzip_file_ends_in_an_error_of_its_own_kind_whatever_the_damage()
    {
        var random = new Random(20310506);
        var zip = TestFiles.Zip(("a.csv", Plain + string.Concat(Enumerable.Range(0, 50).Select(i => $"{i},Bird {i * 7919}\n"))), ("b.csv", Plain));
        var gzip = TestFiles.Gzip(Encoding.UTF8.GetBytes(Plain + string.Concat(Enumerable.Range(0, 50).Select(i => $"{i},Bird {i * 7919}\n"))));
        for (var i = 0; i < 400; i++)
        {
            var bytes = (byte[])(i % 2 == 0 ? zip : gzip).Clone();
            for (var flips = random.Next(1, 4); flips > 0; flips--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            if (i % 5 == 0) bytes = bytes[..random.Next(2, bytes.Length)];
            try
            {
                ListFiles.Read(_files.Write("damaged.bin", bytes));
            }
            catch (InputFormatException)
            {
                // What a damaged file is allowed to end in.
            }
        }
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused_with_their_line()
    {
        var error = Refused(_files.Write("a.csv", [.. "id,name\n1,Ostrich\n2,Caf"u8, 0xE9, .. "\n"u8]));
        Assert.Equal(3, error.Line);
        Assert.Contains("UTF-8", error.Found, StringComparison.Ordinal);
        Assert.Equal(2, Refused(_files.Write("b.csv", "id,name\n1,Ost\0rich\n")).Line);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Utf16_with_a_mark_is_read_and_half_a_character_in_it_refused(bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);
        byte[] Bytes(string text) => [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
        Assert.Equal("Страус 𝔸", ListFiles.Read(_files.Write("birds.csv", Bytes("id,name\n7,Страус 𝔸\n"))).Single().Entities.Single().Caption);
        byte[] half = bigEndian ? [0xD8, 0x00] : [0x00, 0xD8];
        Assert.Contains("UTF-16", Refused(_files.Write("half.csv", [.. Bytes("id,name\n7,Os"), .. half, .. encoding.GetBytes("x\n")])).Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_stops_when_it_is_told_to()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var path = _files.Write("birds.csv", Plain);
        Assert.Throws<OperationCanceledException>(() => ListFiles.Read(path, stop.Token));
    }
}
