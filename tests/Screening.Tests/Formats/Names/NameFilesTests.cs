using System.Text;
using Screening.Formats.Names;
using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Formats.Names;

public sealed class NameFilesTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    private static async Task<List<NameRow>> Read(string text)
    {
        var rows = new List<NameRow>();
        await foreach (var row in NameFiles.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), "names")) rows.Add(row);
        Assert.All(rows, r => Assert.NotEqual(r.Query is null, r.Error is null));
        return rows;
    }

    [Theory]
    [InlineData("Ostrich Works\nHeron, Ltd\n")]
    [InlineData("\uFEFFOstrich Works\r\nHeron, Ltd\r\n")]
    [InlineData("name\nOstrich Works\n\"Heron, Ltd\"\n")]
    [InlineData("Name;id\nOstrich Works;1\nHeron, Ltd;2\n")]
    [InlineData("id\tNAME\n1\tOstrich Works\n\tHeron, Ltd\n")]
    [InlineData("{\"id\": \"1\", \"name\": \"Ostrich Works\"}\n{\"name\": \"Heron, Ltd\"}\n")]
    [InlineData("{\"id\": 1, \"name\": [\"Ostrich Works\"]}\n{\"id\": null, \"name\": \"Heron, Ltd\"}")]
    public async Task Every_form_gives_the_same_names_with_ids(string text)
    {
        var rows = await Read(text);
        Assert.Equal([("1", "Ostrich Works"), ("2", "Heron, Ltd")], rows.Select(r => (r.Id, r.Name)));
        Assert.Equal(["Ostrich Works", "Heron, Ltd"], rows.Select(r => r.Query!.Name));
    }

    [Fact]
    public async Task Other_columns_pass_through_in_order_as_they_stand()
    {
        var row = (await Read("b,name,a,kind,country\n x ,Ostrich,,organization,Belarus\n")).Single();
        Assert.Equal([new("b", " x "), new("a", ""), new("kind", "organization"), new("country", "Belarus")], row.Passthrough);
        Assert.Equal((EntityKind.Organization, "BY"), (row.Query!.Kind, row.Query.Countries.Single()));
        var line = (await Read("{\"b\": {\"c\": 1}, \"name\": \"Ostrich\", \"kind\": \"vessel\", \"country\": \"BY\", \"imoNumber\": \"9074729\", \"alias\": [\"OW\"]}\n")).Single();
        Assert.Equal([new("b", "{\"c\": 1}"), new("kind", "vessel"), new("country", "BY"), new("imoNumber", "9074729"), new("alias", "[\"OW\"]")], line.Passthrough);
        Assert.Equal((EntityKind.Vessel, "BY"), (line.Query!.Kind, line.Query.Countries.Single()));
        Assert.Equal(new Identifier("imo", "9074729", "BY"), line.Query.Identifiers.Single());
        Assert.Equal(["OW"], line.Query.Aliases);
    }

    [Theory]
    [InlineData("A\n\nB\n", new[] { null, "empty name", null })]
    [InlineData("A\n  \nB\n\n", new[] { null, "empty name", null, "empty name" })]
    [InlineData("name,x\nA,1\n\nB,2\n,3\n", new[] { null, "empty name", null, "empty name" })]
    [InlineData("name,x\nA,1\nB\nC,2\n", new[] { null, "found 1 cells in line 3", null })]
    [InlineData("name,x\nA,1\n\"B,2\nC,3\n", new[] { null, "found a quoted cell", null })]
    [InlineData("{\"name\": \"A\"}\n\n{\"name\": \"B\"\n{\"name\": \"\"}\n{}\n7\n{\"name\": \"C\"}\n", new[] { null, "empty name", "found broken JSON", "empty name", "empty name", "found a JSON Number", null })]
    public async Task Every_record_of_the_input_is_one_of_the_output(string text, string?[] errors)
    {
        var rows = await Read(text);
        Assert.Equal(errors.Length, rows.Count);
        Assert.All(rows.Zip(errors), p => Assert.StartsWith(p.Second ?? "none", p.First.Error ?? "none", StringComparison.Ordinal));
        Assert.Equal(Enumerable.Range(1, rows.Count).Select(NameRecord.Number), rows.Select(r => r.Id));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("name,x\n", ",1")]
    [InlineData("{\"name\": \"First\"}\n{\"name\": \"", "\"}")]
    public async Task A_name_beyond_the_limit_is_an_error_and_one_at_the_limit_is_not(string before, string after)
    {
        Assert.Null((await Read(before + new string('x', 4096) + after))[^1].Error);
        Assert.Contains("4096", (await Read(before + new string('x', 4097) + after))[^1].Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_beyond_the_limit_is_one_error_and_the_next_is_read()
    {
        var rows = await Read($"A\n{new string('x', 300_000)}\nB\n");
        Assert.Equal(["A", "", "B"], rows.Select(r => r.Name));
        Assert.Contains("beyond the limit", rows[1].Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id,\"first, name\",x\n1,a,b\n")]
    [InlineData("\"name,id\n1,b\n2,c\n")]
    public async Task A_header_that_only_seems_to_have_a_name_is_refused(string text) =>
        Assert.Equal(1, (await Assert.ThrowsAsync<InputFormatException>(() => Read(text))).Line);

    [Fact]
    public async Task A_packed_file_is_read_as_what_it_holds()
    {
        var names = new List<string>();
        await foreach (var row in NameFiles.ReadAsync(_files.WriteGzip("names.gz", "Ostrich\nHeron\n"))) names.Add(row.Name);
        await foreach (var row in NameFiles.ReadAsync(_files.WriteZip("names.zip", ("n.txt", "Страус\n")))) names.Add(row.Name);
        Assert.Equal(["Ostrich", "Heron", "Страус"], names);
    }

    [Fact]
    public async Task An_empty_stream_has_no_records() => Assert.Empty(await Read(""));
}
