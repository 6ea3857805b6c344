using Screening.Text;

namespace Screening.Tests.Text;

public sealed class NameAnalyzerTests
{
    [Fact]
    public void Every_word_is_kept_exactly_once_as_a_word_or_in_a_form()
    {
        foreach (var name in Corpus.Names.Concat(Corpus.Mixed(3_000, seed: 7)))
        {
            foreach (var isPerson in (bool[])[false, true])
            {
                var tokens = EastAsianWords.Prepare(Confusables.WithoutLoneDigits(NameNormalizer.Normalize(name).Tokens, isPerson), isPerson).ToArray();
                var analyzed = NameAnalyzer.Analyze(name, isPerson);
                var inForms = analyzed.Forms.SelectMany(f => Enumerable.Range(f.Start, f.Length)).ToHashSet();
                var expected = string.Concat(tokens.Where((_, i) => !inForms.Contains(i)).Select(t => t.Text));
                // A phrase of another language is kept as the words it stands for; all else letter by letter.
                var kept = analyzed.Words.Where(w => !w.IsTranslated).Select(w => w.Text).ToArray();
                var isKept = kept.Length == analyzed.Words.Length ? string.Concat(kept) == expected : StandsInOrder(kept, expected);
                if (!isKept || inForms.Count != analyzed.Forms.Sum(f => f.Length)) Assert.Fail($"{Corpus.Shown(name)}: {string.Join('|', analyzed.Words)}");
            }
        }
    }

    private static bool StandsInOrder(string[] words, string text)
    {
        var at = 0;
        foreach (var word in words)
        {
            at = text.IndexOf(word, at, StringComparison.Ordinal);
            if (at < 0) return false;
            at += word.Length;
        }
        return true;
    }

    [Fact]
    public void A_phrase_is_kept_as_the_words_it_stands_for()
    {
        var analyzed = NameAnalyzer.Analyze("Минский завод колёсных тягачей");

        Assert.Equal(["minskiy", "wheel", "tractor", "plant"], analyzed.Words.Select(w => w.Text));
        Assert.Equal([false, true, true, true], analyzed.Words.Select(w => w.IsTranslated));
        Assert.Contains(Acronym.Of("mzkt"), analyzed.Initials);
    }

    [Fact]
    public void A_phrase_ends_where_a_form_begins()
    {
        var analyzed = NameAnalyzer.Analyze("Trading Company Limited Peleng Joint Stock Company");

        Assert.Contains(analyzed.Forms, f => f.Class == "joint-stock");
        Assert.Contains(analyzed.Words, w => w.Text == "peleng");
    }

    [Fact]
    public void The_form_of_a_company_is_a_word_in_a_persons_name()
    {
        Assert.Equal(["peleng"], NameAnalyzer.Analyze("Ao Peleng").Words.Select(w => w.Text));
        Assert.Equal(["ao", "peleng"], NameAnalyzer.Analyze("Ao Peleng", isPerson: true).Words.Select(w => w.Text));
    }

    [Fact]
    public void What_was_hidden_is_handed_on() => Assert.Equal(NameFlags.Invisible, NameAnalyzer.Analyze("MZ\u200BKT").Flags);
}
