using Screening.Tests.Support;
using Screening.Text;

namespace Screening.Tests.Text;

public sealed class StemStartsTests
{
    [Fact]
    public void No_word_of_a_stem_is_passed_over_and_most_others_are()
    {
        var random = new Random(12345);
        string[] forms = [.. ResourceTables.Rows("cyrillic-words.tsv").SelectMany(r => r[1].Split('|')).Select(NameFolding.Fold)];
        var stems = forms.Select(CyrillicWords.StemOf).ToHashSet(StringComparer.Ordinal);
        var starts = new StemStarts(stems);
        var passed = 0;
        foreach (var form in forms)
        {
            Assert.True(starts.MayBegin(form), form);
            var altered = NameEdits.Typo(NameEdits.Typo(form, random), random);
            if (stems.Contains(CyrillicWords.StemOf(altered))) Assert.True(starts.MayBegin(altered), altered);
            var other = new string([.. Enumerable.Range(0, 8).Select(_ => (char)('a' + random.Next(26)))]);
            if (!starts.MayBegin(other)) passed++;
        }
        Assert.True(passed > forms.Length * 9 / 10);
    }
}
