using System.Text;
using Screening.Graph;

namespace Screening.Tests.Graph;

public sealed class TextTableTests
{
    // On both sides of the surrogates, where the order of code units and that of code points part.
    private static readonly string[] Letters = ["a", "b", "я", "\uD7FF", "\uE000", "\uFFFF", "\U00010000", "\U0001F600", "\U0010FFFF"];

    private static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => Letters[random.Next(Letters.Length)]));

    [Fact]
    public void Texts_stand_in_the_order_of_their_utf_8_bytes()
    {
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var (a, b) = (Text(random), Text(random));
            Assert.Equal(Math.Sign(Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b))), Math.Sign(TextTable.Compare(a, b)));
        }
    }

    [Fact]
    public void Every_text_is_found_at_its_place_and_no_other_is()
    {
        var random = new Random(2);
        for (var size = 0; size < 60; size++)
        {
            string[] texts = [.. Enumerable.Range(0, size).Select(_ => Text(random)).Distinct(StringComparer.Ordinal).Order(Comparer<string>.Create(TextTable.Compare))];
            var table = new TextTable(texts);
            Assert.Equal(texts, Enumerable.Range(0, table.Count).Select(i => table[i]));
            for (var i = 0; i < texts.Length; i++) Assert.Equal(i, table.Find(texts[i]));
            for (var i = 0; i < 50; i++)
                if (Text(random) is var other && !texts.Contains(other, StringComparer.Ordinal)) Assert.Equal(-1, table.Find(other));
        }
    }

    [Fact]
    public void Texts_keep_their_places_whatever_their_order() =>
        Assert.Equal(["b", "", "a", "b"], Enumerable.Range(0, 4).Select(i => new TextTable(["b", "", "a", "b"])[i]));
}
