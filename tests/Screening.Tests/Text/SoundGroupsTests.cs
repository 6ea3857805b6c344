using Screening.Text;

namespace Screening.Tests.Text;

public sealed class SoundGroupsTests
{
    private static readonly (string Letters, string Sounds)[] Groups = [("abca", "1"), ("abc", "2"), ("bca", "3"), ("ab", "4"), ("ca", "5"), ("cc", "6"), ("b", "7")];

    [Fact]
    public void Of_the_groups_that_fit_the_first_is_taken()
    {
        var groups = new SoundGroups(Groups);
        var random = new Random(12345);
        for (var round = 0; round < 5_000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => (char)('a' + random.Next(4)))]);
            for (var at = 0; at < text.Length; at++)
            {
                var letter = text[at].ToString();
                var expected = Groups.Append((letter, letter)).First(g => text.AsSpan(at).StartsWith(g.Item1, StringComparison.Ordinal));
                var sounds = groups.Take(text, at, out var length);
                Assert.Equal(expected, (text.Substring(at, length), sounds));
            }
        }
    }

    [Fact]
    public void What_is_no_Latin_letter_ends_a_group() => Assert.Equal("a", new SoundGroups(Groups).Take("aб", 0, out _));
}
