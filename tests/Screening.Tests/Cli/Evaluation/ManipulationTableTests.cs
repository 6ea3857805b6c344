using Screening.Cli.Evaluation.Manipulating;
using Screening.Model;

namespace Screening.Tests.Cli.Evaluation;

public sealed class ManipulationTableTests
{
    private const int Seeds = 600;
    private const EntityKind Body = EntityKind.Organization;
    private const EntityKind Man = EntityKind.Person;

    /// <summary>For each class a name it applies to, and one of the names it may make of it.</summary>
    public static TheoryData<string, string, EntityKind, string> Cases => new()
    {
        { "exact", "PELENG JSC", Body, "PELENG JSC" },
        { "case", "PELENG JSC", Body, "peleng jsc" },
        { "punctuation", "Minsk Peleng", Body, "Minsk-Peleng" },
        { "diacritics", "Pélèng Works", Body, "Peleng Works" },
        { "legal-form", "Brestovsk Works JSC", Body, "Brestovsk Works" },
        { "noise", "Peleng Works", Body, "C/O Peleng Works" },
        { "place-added", "Peleng Works", Body, "Peleng Works, Dubai, UAE" },
        { "abbreviated", "PELENG INTERNATIONAL", Body, "PELENG INTL" },
        { "abbreviated", "Mohammad Zolghadr", Man, "Mohd Zolghadr" },
        { "numerals", "Peleng Plant 3", Body, "Peleng Plant III" },
        { "numerals", "PELENG PLANT II", Body, "PELENG PLANT 2" },
        { "designator", "Works OKB-16", Body, "Works OKB 16" },
        { "designator", "Works OKB16", Body, "Works OKB-16" },
        { "one-typo", "Peleng", Body, "Peleg" },
        { "slip-deleted", "Peleng", Body, "Peeng" },
        { "slip-inserted", "Peleng", Body, "Pealeng" },
        { "slip-keyboard", "Peleng", Body, "Oeleng" },
        { "slip-scanner", "MOLODECHNO", Body, "M0LODECHNO" },
        { "slip-scanner", "Formanta", Body, "Forrnanta" },
        { "slip-transposed", "Peleng", Body, "Peelng" },
        { "double-letters", "Annino", Body, "Anino" },
        { "word-order", "Peleng Optical Works", Body, "Optical Works Peleng" },
        { "word-order", "KHRENIN, Viktor", Man, "Viktor KHRENIN" },
        { "joined", "Peleng Optical", Body, "Pelengoptical" },
        { "split", "Rosoboronexport", Body, "Roso boronexport" },
        { "script", "Brestovsk Trading", Body, "Брестовск Трейдинг" },
        { "original-script", "Peleng", Body, "Пеленг" },
        { "original-script-slip", "Peleng", Body, "Пелен" },
        { "homoglyph", "Peleng", Body, "\u0420eleng" },
        { "zero-width", "Peleng", Body, "P\u200Beleng" },
        { "full-width", "OKB 16", Body, "\uFF2F\uFF2B\uFF22\u3000\uFF11\uFF16" },
        { "reversed", "Peleng", Body, "\u202EgneleP\u202C" },
        { "truncated-70", "Brestovsk Optical and Mechanical Association of the Republic of Belarus in Minsk", Body, "Brestovsk Optical and Mechanical Association of the Republic of Belaru" },
        { "truncated-35", "Brestovsk Optical and Mechanical Association", Body, "Brestovsk Optical and Mechanical As" },
        { "embedded", "Peleng", Body, "Goods for PELENG as per invoice 4471" },
        { "in-address", "Peleng", Body, "PELENG, P.O. Box 5571, Minsk, Belarus" },
        { "two-typos", "Peleng Novator", Body, "Pelen Noator" },
        { "transliteration", "Ivan Lukinsky", Man, "Ivan Lukinski" },
        { "wade-giles", "ZHANG Xiaoping", Man, "CHANG Hsiao-p'ing" },
        { "phonetic", "Phelgorod", Body, "Felgorod" },
        { "vowels", "Peleng Kombinat", Body, "Peleng Kmbnt" },
        { "word-dropped", "Brestovsk Optical Works", Body, "Brestovsk Works" },
        { "initials", "KHRENIN, Viktor Gennadievich", Man, "KHRENIN, V. G." },
        { "acronym", "Minsk Wheel Tractor Plant", Body, "MWTP" },
        { "two-combined", "Peleng Works", Body, "C/O PELENG WORKS" },
    };

    [Theory, MemberData(nameof(Cases))]
    public void A_class_does_to_a_name_what_its_title_says(string name, string text, EntityKind kind, string expected)
    {
        var manipulation = Manipulations.All.Single(m => m.Class == name);
        var listed = ListedName.Of("test:1", text, kind) with { Native = ["Пеленг"] };

        Assert.Contains(expected, Enumerable.Range(0, Seeds).Select(seed => manipulation.Apply(listed, new Random(seed))));
    }

    [Fact]
    public void Every_class_has_such_a_name() =>
        Assert.Empty(Manipulations.All.Select(m => m.Class).Except(Cases.Select(c => (string)c[0])));

    [Fact]
    public void Keys_are_unique_and_every_class_says_what_it_does()
    {
        Assert.Equal(Manipulations.All.Count, Manipulations.All.Select(m => m.Class).Distinct().Count());
        Assert.All(Manipulations.All, m => Assert.Matches("^[a-z]+(-[a-z0-9]+)*$", m.Class));
        Assert.All(Manipulations.All, m => Assert.True(m.Title.Length > 0 && m.Does.EndsWith('.'), m.Class));
    }

    [Theory]
    [InlineData("numerals", "Peleng Plant", Body)]
    [InlineData("designator", "Peleng 16", Body)]
    [InlineData("acronym", "Viktor KHRENIN", Man)]
    [InlineData("wade-giles", "India Queen", Man)]
    [InlineData("transliteration", "Peleng Works", Body)]
    [InlineData("truncated-35", "Peleng Works", Body)]
    [InlineData("original-script", "Minsk Works", Body)]
    [InlineData("legal-form", "Peleng Works", Body)]
    public void A_class_leaves_names_alone_that_do_not_lend_themselves_to_it(string name, string text, EntityKind kind)
    {
        var manipulation = Manipulations.All.Single(m => m.Class == name);

        Assert.All(Enumerable.Range(0, 50), seed => Assert.Null(manipulation.Apply(ListedName.Of("test:1", text, kind), new Random(seed))));
    }
}
