using Screening.Candidates;

namespace Screening.Tests.Candidates;

public class WordTextsTests
{
    [Fact]
    public void Texts_keep_their_places()
    {
        string[] texts = ["peleng", "", "上海", "zarya"];
        var table = new WordTexts(texts);
        Assert.Equal(texts.Length, table.Length);
        for (var i = 0; i < texts.Length; i++) Assert.Equal(texts[i], table[i].ToString());
        Assert.Equal(0, new WordTexts([]).Length);
    }

    [Fact]
    public void The_first_text_not_before_another_is_found_as_by_asking_every_one()
    {
        var random = new Random(4);
        string Made() => string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => (char)('a' + random.Next(3))));
        string[] texts = [.. Enumerable.Range(0, 80).Select(_ => Made()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var table = new WordTexts(texts);
        for (var i = 0; i < 500; i++)
        {
            var text = Made();
            Assert.Equal(texts.Count(t => string.CompareOrdinal(t, text) < 0), table.FirstFrom(text));
        }
    }
}
