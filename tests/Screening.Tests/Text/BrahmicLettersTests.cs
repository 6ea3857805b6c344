using Screening.Tests.Support;
using Screening.Text;

namespace Screening.Tests.Text;

public sealed class BrahmicLettersTests
{
    [Theory]
    [InlineData("व्लादिमीर पुतिन", "vladimir putin")]
    [InlineData("नरेन्द्र मोदी", "narendra modi")]
    [InlineData("सलमान ख़ान", "salman khan")]
    [InlineData("राजनाथ सिंह", "rajnath sinh")]
    [InlineData("कमलेश फ़ारूक़", "kamlesh faruq")]
    [InlineData("नरेंद्र", "narendra")]
    [InlineData("ভ্লাদিমির পুতিন", "bhladimir putin")]
    [InlineData("ਵਲਾਦੀਮੀਰ ਪੁਤਿਨ", "valadimir putin")]
    [InlineData("વ્લાદિમીર પુતિન", "vladimir putin")]
    [InlineData("விளாதிமிர் பூட்டின்", "vilatimir puttin")]
    [InlineData("వ్లాదిమిర్ పుతిన్", "vladimir putin")]
    [InlineData("ವ್ಲಾದಿಮಿರ್ ಪುತಿನ್", "vladimir putin")]
    [InlineData("വ്ലാദിമിർ പുടിൻ", "vladimir putin")]
    [InlineData("रामा १२", "rama 12")]
    public void Names_in_the_scripts_of_India_are_read_as_they_are_spelled_in_passports(string native, string latin) =>
        Assert.Equal(latin, NameNormalizer.Normalize(native).Text);

    [Theory]
    [InlineData("व्लादिमीर पुतिन", "Vladimir PUTIN")]
    [InlineData("ভ্লাদিমির পুতিন", "Vladimir PUTIN")]
    [InlineData("మహమ్మద్ హసన్", "Mohammad HASAN")]
    public void They_meet_the_names_on_the_lists(string native, string listed) => Assert.True(TestLists.Score(native, listed, isPerson: true) >= 0.70);

    [Fact]
    public void Any_run_of_letters_and_signs_is_read_whole_and_leaves_only_Latin_letters()
    {
        var random = new Random(7);
        for (var i = 0; i < 3_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => (char)random.Next(0x0900, 0x0D80)).Where(c => BrahmicLetters.Holds(c)));
            var latin = new SpanList<char>(new char[8]);
            Assert.Equal(text.Length, BrahmicLetters.Append(text, ref latin));
            foreach (var letter in latin.Items) Assert.InRange(letter, 'a', 'z');
        }
    }
}
