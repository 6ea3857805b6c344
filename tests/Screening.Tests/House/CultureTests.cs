using Screening.Distance;
using Screening.Tests.Support;
using Screening.Text;

namespace Screening.Tests.House;

public sealed class CultureTests
{
    private static readonly string[] Names =
    [
        "ISTANBUL TİCARET İTHALAT IHRACAT", "Isfahan Iranian Industries", "ılgın IĞDIR", "Straße Düsseldorf", "ΣΊΣΥΦΟΣ ΠΕΙΡΑΙΆΣ", "ПЕЛЕНГ Минск", "Мінскі завод",
        "გრუზია", "Հայաստան", "שלום", "شرکت صنایع", "深圳五力高科", "キットカット", "삼성전자", "ﬁn ＦＵＬＬ ½", "Ǆ ǅ ǆ", "MİG-29 mig-29",
    ];

    /// <summary>Turkish changes the case of I, Swedish and Danish their order, Thai and Arabic their calendars and digits.
    /// With invariant globalization there are none of them: the suite runs that way too, and only the pinned forms speak.</summary>
    public static TheoryData<string> Cultures => [.. ((string[])["", "tr-TR", "az-Latn-AZ", "da-DK", "th-TH", "ar-SA", "lt-LT"]).Where(Culture.Exists)];

    [Theory]
    [InlineData("ISTANBUL TİCARET ılgın IĞDIR", "istanbul ticaret ilgin igdir")]
    [InlineData("Straße ﬁn ＦＵＬＬ ½", "strasse fin full 1 2")]
    [InlineData("ΠΕΙΡΑΙΆΣ Мінскі Й", "peiraias minski y")]
    public void A_name_folds_to_the_same_letters_on_every_machine(string name, string folded) => Assert.Equal(folded, NameFolding.Fold(name));

    private static T Under<T>(string culture, Func<T> work) => Culture.Under(culture, work);

    [Theory, MemberData(nameof(Cultures))]
    public void A_name_folds_alike_in_every_culture(string culture)
    {
        string[] Folded() => [.. Names.Select(NameFolding.Fold)];

        Assert.Equal(Under("", Folded), Under(culture, Folded));
    }

    [Theory, MemberData(nameof(Cultures))]
    public void Distances_are_alike_in_every_culture(string culture)
    {
        double[] Measured() =>
        [
            .. from a in Names from b in Names select (double)OptimalStringAlignment.Distance(a, b),
            .. from a in Names from b in Names select JaroWinkler.Similarity(a, b),
            .. from a in Names from b in Names select IndelRatio.Similarity(a, b),
        ];

        Assert.Equal(Under("", Measured), Under(culture, Measured));
    }

    [Theory, MemberData(nameof(Cultures))]
    public void A_name_is_taken_apart_alike_in_every_culture(string culture)
    {
        string[] Taken() => [.. Names.Select(n => NameAnalyzer.Analyze(n + " LİMİTED ŞİRKETİ LIMITED")).Select(a => string.Join('|', a.Words.Select(w => $"{w.Text}={w.Canon}={w.Key}={w.Class}")) + "#" + string.Join('|', a.Forms))];

        Assert.Equal(Under("", Taken), Under(culture, Taken));
    }

    [Fact]
    public void The_capital_I_without_a_dot_is_a_plain_i_even_in_Turkish() => Assert.Equal("iran", Under("tr-TR", () => NameFolding.Fold("IRAN")));

    // It returns its input unchanged where the application runs with invariant globalization, and says nothing.
    [Fact]
    public void No_text_is_normalised_by_the_framework()
    {
        Assert.DoesNotContain(Repository.Files("src", "*.cs"), f => Repository.Read(f).Contains("NormalizationForm", StringComparison.Ordinal) || Repository.Read(f).Contains(".Normalize()", StringComparison.Ordinal));
        Assert.Contains("M:System.String.Normalize(System.Text.NormalizationForm)", Repository.Read("BannedSymbols.txt"), StringComparison.Ordinal);
    }
}
