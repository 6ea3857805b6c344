using System.Globalization;
using Screening.Tests.Support;
using Screening.Text;

namespace Screening.Tests.Data;

public sealed class ResourcesTests
{
    /// <summary>What a table looks like: its columns, and the values its class column may hold.</summary>
    private sealed record Shape(int Columns, int MinColumns, int KeyColumn, int ClassColumn = -1, params string[] Classes);

    private static readonly Dictionary<string, Shape> Shapes = new(StringComparer.Ordinal)
    {
        ["address-words.tsv"] = new(2, 2, 0, 1, "street", "unit", "admin", "box"),
        ["confusables.tsv"] = new(2, 2, 0),
        ["countries.tsv"] = new(4, 4, 0),
        ["cyrillic-words.tsv"] = new(2, 2, 0),
        ["given-names-arabic.tsv"] = new(2, 2, 0),
        ["given-names.tsv"] = new(5, 3, 0, 1, "m", "f", "u"),
        ["designator-introducers.tsv"] = new(2, 2, 0, 1, "de", "en", "ru"),
        ["high-priority-goods.tsv"] = new(6, 6, 0, 1, "1", "2", "3.A", "3.B", "4.A", "4.B"),
        ["hs-renumbered.tsv"] = new(4, 4, 0),
        ["party-kinds.tsv"] = new(3, 3, 0, 1, "forwarder", "bank", "to-order"),
        ["part-packaging.tsv"] = new(2, 2, 0),
        ["part-words.tsv"] = new(2, 2, 0, 1, "word", "stem"),
        ["hs-codes.txt"] = new(1, 1, 0),
        ["han-readings.tsv"] = new(3, 3, 0),
        ["legal-forms.tsv"] = new(4, 4, 0, 1, "joint-stock", "public-joint-stock", "closed-joint-stock", "limited", "partnership", "limited-partnership", "sole", "state", "foundation", "cooperative", "association", "branch"),
        ["noise.tsv"] = new(2, 2, 0, 1, "prefix", "split", "tail"),
        ["ordinary-words.tsv"] = new(2, 2, 0, 1, "dictionary-en", "dictionary-ru", "dictionary-fa", "dictionary-es", "dictionary-other", "given-name", "place", "myth-or-star", "abbreviation-like"),
        ["person-forms.tsv"] = new(1, 1, 0),
        ["person-words.tsv"] = new(2, 2, 0, 1, "title", "particle", "suffix"),
        ["phrases.tsv"] = new(2, 2, 0),
        ["pinyin.tsv"] = new(2, 2, 0),
        ["places.tsv"] = new(3, 3, 0),
        ["respellings.tsv"] = new(2, 2, 0),
        ["transliteration.tsv"] = new(3, 2, 1, 0, "arab", "armn", "cyrl", "geor", "grek", "hebr", "kana"),
        ["unicode-folds.tsv"] = new(2, 1, 0),
        ["words-arabic.tsv"] = new(3, 3, 0, 2, "connector", "generic", "sector", "descriptor", "place"),
        ["words-east-asian.tsv"] = new(2, 2, 0),
        ["words.tsv"] = new(3, 3, 0, 2, "connector", "generic", "sector", "descriptor"),
    };

    public static TheoryData<string> Tables => [.. ResourceTables.Names];

    /// <summary>Tables whose keys are words or phrases that names are cut into.</summary>
    public static TheoryData<string> WordTables => ["address-words.tsv", "legal-forms.tsv", "designator-introducers.tsv", "part-packaging.tsv", "part-words.tsv", "party-kinds.tsv", "noise.tsv", "ordinary-words.tsv", "person-words.tsv", "phrases.tsv", "places.tsv", "words-arabic.tsv", "words-east-asian.tsv", "words.tsv"];

    private static IEnumerable<string> Keys(string table) => ResourceTables.Rows(table).Select(r => r[Shapes[table].KeyColumn]);

    [Fact]
    public void Every_table_in_the_folder_is_embedded_and_its_shape_is_known()
    {
        Assert.Equal(Repository.Files("data/resources").Select(f => Path.GetFileName(f)), ResourceTables.Names);
        Assert.Equal(Shapes.Keys.Order(StringComparer.Ordinal), ResourceTables.Names);
    }

    [Theory, MemberData(nameof(Tables))]
    public void A_table_has_its_columns_in_every_row_and_no_empty_key(string table)
    {
        var shape = Shapes[table];
        foreach (var row in ResourceTables.Rows(table))
            if (row.Length < shape.MinColumns || row.Length > shape.Columns || row[shape.KeyColumn].Length == 0 || (row[shape.KeyColumn] != row[shape.KeyColumn].Trim())) Assert.Fail(string.Join('\t', row));
    }

    [Theory, MemberData(nameof(Tables))]
    public void A_table_has_each_key_once(string table) =>
        Assert.Empty(Keys(table).GroupBy(k => k, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));

    // A sorted table shows a change as one line, and a key that is there already.
    [Theory, MemberData(nameof(Tables))]
    public void A_table_is_sorted_by_its_keys(string table)
    {
        string[] keys = table switch
        {
            "transliteration.tsv" => [.. ResourceTables.Rows(table).Select(r => $"{r[0]}\t{r[1]}")],
            "unicode-folds.tsv" => [.. Keys(table).Select(k => k.PadLeft(6, '0'))],
            _ => [.. Keys(table)],
        };

        Assert.DoesNotContain(keys.Zip(keys.Skip(1)), p => string.CompareOrdinal(p.First, p.Second) >= 0);
    }

    [Theory, MemberData(nameof(Tables))]
    public void A_table_holds_known_classes_only(string table)
    {
        var shape = Shapes[table];
        if (shape.ClassColumn < 0) return;
        var used = ResourceTables.Rows(table).Select(r => r[shape.ClassColumn]).ToHashSet(StringComparer.Ordinal);

        Assert.Subset(shape.Classes.ToHashSet(), used);
        Assert.Equal(shape.Classes.Length, used.Count);
    }

    [Theory, MemberData(nameof(WordTables))]
    public void A_key_can_be_met_in_a_name(string table) => Assert.DoesNotContain(Keys(table), k => NameNormalizer.Normalize(k).Tokens.Length == 0);

    // A key of a single word is looked up as one token: one that is cut in two is never met.
    [Theory]
    [InlineData("designator-introducers.tsv"), InlineData("part-packaging.tsv"), InlineData("part-words.tsv"), InlineData("ordinary-words.tsv"), InlineData("person-words.tsv"), InlineData("address-words.tsv")]
    public void A_key_that_is_looked_up_as_one_word_is_one(string table) =>
        Assert.DoesNotContain(Keys(table).Where(k => !k.Contains(' ', StringComparison.Ordinal)), k => NameNormalizer.Normalize(k).Tokens is { Length: not 1 } tokens && tokens[0].Origin is not (Origin.Han or Origin.Hangul));

    [Fact]
    public void The_words_that_stand_for_others_stand_for_themselves()
    {
        var canon = ResourceTables.Rows("words.tsv").GroupBy(r => NameFolding.Fold(r[0])).ToDictionary(g => g.Key, g => NameFolding.Fold(g.First()[1]), StringComparer.Ordinal);

        Assert.Empty(canon.Where(c => canon.TryGetValue(c.Value, out var further) && further != c.Value).Select(c => $"{c.Key} -> {c.Value} -> {canon[c.Value]}"));
    }

    [Fact]
    public void The_phrases_that_stand_for_others_stand_for_themselves_or_for_a_country()
    {
        var countries = ResourceTables.Rows("countries.tsv").Select(r => NameFolding.Fold(r[2])).ToHashSet(StringComparer.Ordinal);
        var canon = ResourceTables.Rows("phrases.tsv").GroupBy(r => NameFolding.Fold(r[0])).ToDictionary(g => g.Key, g => NameFolding.Fold(g.First()[1]), StringComparer.Ordinal);

        Assert.Empty(canon.Where(c => canon.GetValueOrDefault(c.Value) != c.Value && !countries.Contains(c.Value)).Select(c => $"{c.Key} -> {c.Value}"));
    }

    [Fact]
    public void A_word_of_a_Cyrillic_name_stands_for_one_English_word_in_all_its_endings()
    {
        var stems = ResourceTables.Rows("cyrillic-words.tsv").SelectMany(r => r[1].Split('|').Select(form => (Stem: CyrillicWords.StemOf(NameFolding.Fold(form)), English: r[0])));

        Assert.Empty(stems.GroupBy(s => s.Stem).Where(g => g.Select(s => s.English).Distinct().Count() > 1).Select(g => string.Join(' ', g)));
    }

    [Fact]
    public void A_place_lies_in_a_country_of_the_table()
    {
        var countries = Keys("countries.tsv").ToHashSet(StringComparer.Ordinal);

        Assert.Empty(ResourceTables.Rows("places.tsv").Where(r => !countries.Contains(r[2])).Select(r => r[0]));
        Assert.Empty(ResourceTables.Rows("legal-forms.tsv").SelectMany(r => r[2].Split(',')).Where(c => c != "*" && !countries.Contains(c)).Distinct());
    }

    [Fact]
    public void A_country_has_codes_and_no_name_is_two_countries()
    {
        Assert.All(ResourceTables.Rows("countries.tsv"), r => Assert.True(r[0].Length == 2 && r[1].Length == 3 && (r[0] + r[1]).All(char.IsAsciiLetterUpper), r[0]));

        var names = ResourceTables.Rows("countries.tsv").SelectMany(r => r[3].Split('|', StringSplitOptions.RemoveEmptyEntries).Append(r[2]).Select(n => (Name: NameFolding.Fold(n), Code: r[0])));
        Assert.Empty(names.GroupBy(n => n.Name).Where(g => g.Select(n => n.Code).Distinct().Count() > 1).Select(g => $"{g.Key}: {string.Join(',', g.Select(n => n.Code))}"));
    }

    [Fact]
    public void A_look_alike_is_a_letter_of_another_script_and_imitates_a_Latin_one() => Assert.All(ResourceTables.Rows("confusables.tsv"), row =>
    {
        var script = ScriptDetector.Of(int.Parse(row[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        Assert.True(script is Script.Cyrillic or Script.Greek or Script.Armenian && row[1].Length == 1 && char.IsAsciiLetterLower(row[1][0]), string.Join(' ', row));
    });

    [Fact]
    public void An_HS_code_has_six_digits() => Assert.All(ResourceTables.Rows("hs-codes.txt"), r => Assert.True(r[0].Length == 6 && r[0].All(char.IsAsciiDigit), r[0]));

    [Theory, MemberData(nameof(Tables))]
    public void A_table_says_where_it_comes_from_and_of_what_date(string table)
    {
        var head = string.Join(' ', File.ReadLines(Repository.At("data/resources/" + table)).TakeWhile(l => l.StartsWith('#')));

        Assert.Contains("Source:", head, StringComparison.Ordinal);
        Assert.Matches(@"Date: 20\d\d-\d\d-\d\d", head);
    }
}
