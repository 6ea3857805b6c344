using Screening.Model;
using Screening.Scoring;
using Screening.Tests.Support;
using Screening.Text;

namespace Screening.Tests.Text;

public sealed class LexiconTests
{
    private static readonly string[] Names = [.. TestLists.Bundled.SelectMany(l => l.Entities).SelectMany(e => e.Names).Select(n => n.Name).Concat(Corpus.Names).Concat(Corpus.Mixed(500))];

    private static string Read(string name, Lexicon? lexicon)
    {
        var query = PreparedQuery.Of(Query.Of(name), lexicon);
        return string.Join(" | ", query.Names.Select(n => $"{n.Name.Original}: {string.Join(' ', n.Name.Words.Select(w => w.ToString()))} {string.Join(' ', n.Name.Forms)} {string.Join(' ', n.Acronyms)} {n.Weight}"));
    }

    [Theory]
    [InlineData(1), InlineData(50), InlineData(100_000)]
    public void A_name_is_read_alike_whatever_words_were_met(int capacity)
    {
        var lexicon = new Lexicon(capacity);
        foreach (var name in Names.Concat(Names)) Assert.Equal(Read(name, null), Read(name, lexicon));
    }

    [Fact]
    public void Names_are_read_alike_from_many_threads()
    {
        var lexicon = new Lexicon(200);
        var expected = Names.Select(n => Read(n, null)).ToArray();
        Parallel.For(0, 4 * Names.Length, i => Assert.Equal(expected[i % Names.Length], Read(Names[i % Names.Length], lexicon)));
    }

    [Fact]
    public void Names_share_the_words_they_have_in_common()
    {
        var lexicon = new Lexicon(100);
        var (first, second) = (NameAnalyzer.Analyze("Peleng Trading JSC", lexicon: lexicon), NameAnalyzer.Analyze("Trading House Peleng", lexicon: lexicon));

        Assert.Same(first.Words[0], second.Words[2]);
        Assert.Same(first.Words[1], second.Words[0]);
    }

    [Fact]
    public void A_word_of_a_person_is_not_that_of_a_body()
    {
        var lexicon = new Lexicon(100);
        var (body, person) = (NameAnalyzer.Analyze("Boris Group", lexicon: lexicon), NameAnalyzer.Analyze("Boris Group", isPerson: true, lexicon));

        Assert.Equal(("group", WordClass.Generic, false), (body.Words[1].Text, body.Words[1].Class, body.Words[1].Person.IsMeant));
        Assert.Equal(("group", WordClass.Ordinary, true), (person.Words[1].Text, person.Words[1].Class, person.Words[1].Person.IsMeant));
    }

    [Fact]
    public void What_it_holds_is_bounded()
    {
        var lexicon = new Lexicon(10);
        var first = lexicon.Find("first");
        Assert.Same(first, lexicon.Find("first"));
        for (var i = 0; i < 25; i++) lexicon.Find($"word{i}");

        Assert.NotSame(first, lexicon.Find("first"));
    }

    [Fact]
    public void A_very_long_word_is_not_kept()
    {
        var lexicon = new Lexicon(10);
        var word = new string('a', 1_000);

        Assert.NotSame(lexicon.Find(word), lexicon.Find(word));
    }
}
