using Screening.Candidates;
using Screening.Model;
using Screening.Scoring;
using Screening.Tests.Support;
using Screening.Text;

namespace Screening.Tests.Candidates;

public class TextIndexTests
{
    private static readonly TextIndex Index = new(TestLists.Entities);

    // An organisation's strong name of two words of its own or more can always stand in a sentence.
    private static readonly (int Entity, PreparedName Name, string[] Words)[] Names =
        [.. TestLists.Entities.SelectMany((e, i) => e.Names.Select(n => (i, n, Written(n))))
            .Where(n => n.n is { Quality: NameQuality.Strong } && n.n.OwnWords > n.n.WeakWords && n.n.Words.Length > 1 && n.n.Weight >= 1.3)];

    // A name's words as they stand in it, without its legal forms.
    private static string[] Written(PreparedName name)
    {
        var inForms = name.Name.Forms.SelectMany(f => Enumerable.Range(f.Start, f.Length)).ToHashSet();
        return [.. NameNormalizer.Normalize(name.Name.Original).Tokens.Where((_, i) => !inForms.Contains(i)).Select(t => t.Text)];
    }

    private static string[] Ids(TextIndex index, IReadOnlyList<PreparedEntity> entities, string text) =>
        [.. index.Find(text).Select(h => entities[h.Entity].Entity.Id)];

    private static string[] Find(string text) => Ids(Index, TestLists.Entities, text);

    private static bool Holds(string[] text, string[] name) =>
        Enumerable.Range(0, Math.Max(0, text.Length - name.Length + 1)).Any(at => name.SequenceEqual(text.Skip(at).Take(name.Length), StringComparer.Ordinal));

    [Fact]
    public void Every_name_that_stands_in_a_text_is_found_unless_a_longer_one_begins_there()
    {
        var random = new Random(13);
        for (var i = 0; i < 200; i++)
        {
            var (first, second) = (Names[random.Next(Names.Length)], Names[random.Next(Names.Length)]);
            var text = $"goods for {string.Join(' ', first.Words)} by way of {string.Join(' ', second.Words)} and others";
            string[] words = [.. NameNormalizer.Normalize(text).Tokens.Select(t => t.Text)];
            var standing = Names.Where(n => Holds(words, n.Words)).ToArray();
            var hits = Index.Find(text).Select(h => h.Entity).ToHashSet();
            foreach (var name in standing)
            {
                var isWithinLonger = standing.Any(o => o.Words.Length > name.Words.Length && o.Words.Take(name.Words.Length).SequenceEqual(name.Words));
                Assert.True(isWithinLonger || hits.Contains(name.Entity), $"\"{text}\" misses {name.Name.Name.Original}");
            }
        }
    }

    [Theory]
    [InlineData("Spare parts for PROFESSOR RYABINKIN, urgent", 1)]
    [InlineData("spare parts for professor ryabinkin, urgent", 0)]
    [InlineData("Office of the AR RAHMAH CHARITY FOUNDATION in town", 1)]
    [InlineData("parts for Public Movement ‘Novorossiya’, urgent", 1)]
    public void A_word_beside_one_that_says_nothing_must_stand_out_and_words_that_describe_count_as_they_stand(string text, int found)
    {
        PreparedEntity[] entities = [.. ((string[])["PROFESSOR RYABINKIN", "AR RAHMAH CHARITY FOUNDATION", "Public Movement ‘Novorossiya’"]).Select((n, i) => PreparedEntity.Of(TestLists.Entity($"a:{i}", n)))];

        Assert.Equal(found, new TextIndex(entities).Find(text).Count);
    }

    [Fact]
    public void Names_that_share_a_word_are_both_found()
    {
        PreparedEntity[] entities = [PreparedEntity.Of(TestLists.Entity("a:1", "KAVOSH ZARRIN")), PreparedEntity.Of(TestLists.Entity("a:2", "ZARRIN BEHDAD"))];
        Assert.Equal(["a:1", "a:2"], Ids(new TextIndex(entities), entities, "sold by Kavosh Zarrin Behdad and sons"));
    }

    // An ordinary word, a word of its own, and one as long as hardly any but a name.
    [Theory]
    [InlineData("PELENG JSC", "SIGHTS MADE BY OAO PELENG IN MINSK", true)]
    [InlineData("PELENG JSC", "sights made by Peleng JSC", true)]
    [InlineData("PELENG JSC", "sights made by PELENG", false)]
    [InlineData("PELENG JSC", "SIGHTS AS PELENG MAKES THEM", false)]
    [InlineData("Amkodor", "SPARE PARTS FOR OJSC AMKODOR", true)]
    [InlineData("Amkodor", "SPARE PARTS FOR AMKODOR", false)]
    [InlineData("Amkodor", "as amkodor does", false)]
    [InlineData("Rosoboronexport OAO", "SPARE PARTS FOR ROSOBORONEXPORT", true)]
    [InlineData("Rosoboronexport OAO", "spare parts for rosoboronexport", false)]
    public void A_single_word_counts_beside_a_legal_form_and_a_long_one_in_capitals(string name, string text, bool isFound)
    {
        PreparedEntity[] entities = [PreparedEntity.Of(TestLists.Entity("a:1", name) with { Kind = EntityKind.Organization })];

        Assert.Equal(isFound, Ids(new TextIndex(entities), entities, text).Length > 0);
    }

    [Theory]
    [InlineData("optical sights by PELENG, Minsk", true)]
    [InlineData("optical sights by Peleng JSC", false)]
    [InlineData("optical sights by peleng", false)]
    [InlineData("OPTICAL SIGHTS BY PELENG", false)]
    [InlineData("spare PELENGATOR sets", false)]
    public void A_single_word_must_stand_out_in_capitals(string text, bool isFound)
    {
        PreparedEntity[] entities = [PreparedEntity.Of(TestLists.Entity("a:1", "PELENGA"))];
        Assert.Equal(isFound, Ids(new TextIndex(entities), entities, text.Replace("PELENG,", "PELENGA,", StringComparison.Ordinal)).Length > 0);
    }

    [Theory]
    [InlineData("delivered to Viktor Gennadievich Khrenin in person")]
    [InlineData("delivered to Khrenin Viktor Gennadievich in person")]
    [InlineData("delivered to Viktor Khrenin in person")]
    public void A_person_is_found_in_the_order_of_running_text(string text)
    {
        PreparedEntity[] entities = [PreparedEntity.Of(TestLists.Entity("a:1", "KHRENIN, Viktor Gennadievich") with { Kind = EntityKind.Person })];
        Assert.Single(Ids(new TextIndex(entities), entities, text));
    }

    [Fact]
    public void A_weak_alias_is_not_looked_for_in_text()
    {
        var weak = TestLists.Entity("a:1", "BLUE LOTUS KAVIAN") with { Names = [new EntityName("BLUE LOTUS KAVIAN", NameRole.Primary, NameQuality.Weak)] };
        PreparedEntity[] entities = [PreparedEntity.Of(weak)];
        Assert.Empty(Ids(new TextIndex(entities), entities, "for Blue Lotus Kavian, ordered"));
    }

    [Theory]
    [InlineData("shipped on behalf of Minsk Wheel Tractor Plant", "us-ofac-sdn:34769")]
    [InlineData("по заказу: Минский завод колёсных тягачей", "us-ofac-sdn:34769")]
    public void A_listed_name_is_found_inside_text(string text, string id)
    {
        var leaders = Find(text);
        Assert.Contains(leaders, i => i == id || TestLists.Screener.Screen("MZKT").Matches[0].Listings.Contains(i));
    }

    [Fact]
    public void Ordinary_goods_name_nobody() =>
        Assert.Empty(Find("Cotton bed linen, printed, 180 cartons, general trading company, Tehran, Minsk plant"));
}
