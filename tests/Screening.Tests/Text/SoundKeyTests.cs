using Screening.Scoring;
using Screening.Tests.Support;
using Screening.Text;

namespace Screening.Tests.Text;

public sealed class SoundKeyTests
{
    private static double Alike(string native, string latin) =>
        SoundSimilarity.Of(TestLists.Name(native, isPerson: true).Words.Single(), TestLists.Name(latin, isPerson: true).Words.Single());

    [Theory]
    [InlineData("محمد", "Mohammad"), InlineData("محمد", "Muhammed"), InlineData("محمد", "Mohamed")]
    [InlineData("حسين", "Hussein"), InlineData("حسين", "Hossein"), InlineData("حسين", "Husayn")]
    [InlineData("علي", "Ali"), InlineData("علی", "Ali"), InlineData("رضا", "Reza"), InlineData("رضا", "Rida")]
    [InlineData("الأسد", "Assad"), InlineData("الأسد", "Asad"), InlineData("الأسد", "Alassad")]
    [InlineData("عبد الله", "Abdullah"), InlineData("عبدالله", "Abdallah"), InlineData("عبد الرحمن", "Abdurrahman"), InlineData("عبدالرحمن", "Abdelrahman")]
    [InlineData("كوثر", "Kawthar"), InlineData("کوثر", "Kowsar"), InlineData("قاسم", "Ghasem"), InlineData("قاسم", "Qasim"), InlineData("كاظم", "Kadhim")]
    [InlineData("يوسف", "Youssef"), InlineData("سهراب", "Sohrab"), InlineData("فتحي", "Fathi"), InlineData("ممدوح", "Mamdouh"), InlineData("نور الدين", "Noureddine")]
    [InlineData("يحيى", "Yahya"), InlineData("عیسی", "Issa"), InlineData("مصطفی", "Mostafa"), InlineData("اسحاق", "Ishaq"), InlineData("لكحل", "Lakhal")]
    [InlineData("سلسلة", "Selselat"), InlineData("الوز", "Wez"), InlineData("ژاله", "Zhaleh"), InlineData("الأزهر", "Azhar"), InlineData("كاظم", "Kathim")]
    [InlineData("כהן", "Cohen"), InlineData("יעקב", "Yaakov"), InlineData("カリム", "Karim")]
    public void A_word_sounds_like_its_Latin_spelling(string native, string latin) => Assert.True(Alike(native, latin) >= ScoringPolicy.SameSound, $"{Alike(native, latin)}");

    [Theory]
    [InlineData("حسن", "Hossein"), InlineData("علي", "Ala"), InlineData("محمد", "Mamdouh"), InlineData("محمود", "Ahmad"), InlineData("رضا", "Rauf")]
    [InlineData("يوسف", "Sofia"), InlineData("قاسم", "Samir"), InlineData("كريم", "Akram"), InlineData("محمد", "7")]
    public void A_word_does_not_sound_like_another_name(string native, string latin) => Assert.True(Alike(native, latin) < ScoringPolicy.SameSound, $"{Alike(native, latin)}");

    [Fact]
    public void Two_words_of_one_writing_are_never_compared_by_sound()
    {
        Assert.Equal(0, Alike("Mohammad", "Muhammed"));
        Assert.Equal(0, Alike("محمد", "ممدوح"));
    }

    [Fact]
    public void Keys_are_one_letter_apart_where_one_letter_is_changed_added_or_left_out()
    {
        var random = new Random(5);
        for (var i = 0; i < 20_000; i++)
        {
            var (a, b) = (Make(random), Make(random));
            if (i % 2 == 0) b = Changed(a, random);
            if (a.SequenceEqual(b)) continue;
            var expected = EditDistanceOf(a, b) == 1;
            Assert.Equal(expected, SoundKey.IsOneApart(Key(a), Key(b)));
        }
    }

    [Fact]
    public void A_key_without_a_letter_is_the_key_of_the_others()
    {
        var random = new Random(6);
        for (var i = 0; i < 2_000; i++)
        {
            var letters = Make(random);
            Assert.Equal(letters.Count, SoundKey.Length(Key(letters)));
            var at = random.Next(letters.Count);
            Assert.Equal(Key([.. letters[..at], .. letters[(at + 1)..]]), SoundKey.Without(Key(letters), at));
        }
    }

    private static List<int> Make(Random random) => [.. Enumerable.Range(0, random.Next(1, 17)).Select(_ => random.Next(1, 4))];

    private static List<int> Changed(List<int> letters, Random random)
    {
        List<int> changed = [.. letters];
        var at = random.Next(letters.Count);
        if (random.Next(2) == 0) changed[at] = random.Next(1, 15);
        else if (changed.Count > 1) changed.RemoveAt(at);
        return changed;
    }

    private static ulong Key(IEnumerable<int> letters) => letters.Aggregate(0UL, SoundKey.Append);

    private static int EditDistanceOf(List<int> a, List<int> b) =>
        global::Screening.Distance.Levenshtein.Distance(string.Concat(a.Select(l => (char)('a' + l))), string.Concat(b.Select(l => (char)('a' + l))), 3);
}
