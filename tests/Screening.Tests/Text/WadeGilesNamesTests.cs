using Screening.Text;

namespace Screening.Tests.Text;

public sealed class WadeGilesNamesTests
{
    private static string[] Read(string field)
    {
        List<NameToken[]>? readings = null;
        WadeGilesNames.Add(ref readings, field, NameNormalizer.Normalize(field).Tokens);
        return [.. (readings ?? []).Select(r => string.Join(' ', r.Select(t => t.Text)))];
    }

    [Theory]
    [InlineData("CHANG, Hsiao-ming", "zhang xiao ming")]
    [InlineData("Ch'iu Tung", "qiu dong")]
    [InlineData("Yen Chih-yung", "yan zhi yong")]
    [InlineData("Hsüeh Sung", "xue song")]
    [InlineData("Mao Tse-tung", "mao ze dong")]
    [InlineData("Ts'ao K’un", "cao kun")]
    [InlineData("KAO, Ch'i", "gao qi")]
    public void A_name_of_the_older_standard_is_read_as_pinyin_too(string older, string pinyin) => Assert.Contains(pinyin, Read(older));

    [Fact]
    public void Apostrophes_tell_two_syllables_apart_where_the_name_has_any()
    {
        Assert.Equal(["qiang dong"], Read("Ch'iang Tung"));
        Assert.Contains("jiang dong", Read("Chiang Tung"));
        Assert.Contains("qiang dong", Read("Chiang Tung"));
    }

    [Theory]
    [InlineData("Li Wen")]
    [InlineData("Hsiao")]
    [InlineData("Chung Hua Telecom")]
    [InlineData("Kim Chung")]
    [InlineData("")]
    public void A_name_that_may_be_pinyin_or_has_other_words_is_left_alone(string name) => Assert.Empty(Read(name));

    [Fact]
    public void No_name_has_too_many_readings()
    {
        var syllables = ResourceTables.Rows("pinyin.tsv").Select(r => HanReadings.WadeGiles(r[0])).Distinct().ToArray();
        var random = new Random(5);
        for (var i = 0; i < 2_000; i++)
            Assert.InRange(Read(string.Join('-', Enumerable.Range(0, random.Next(2, 5)).Select(_ => syllables[random.Next(syllables.Length)]))).Length, 0, WadeGilesNames.Most);
    }
}
