using System.Text;
using Screening.Text;

namespace Screening.Cli.Evaluation.Manipulating;

/// <summary>An entry's names in its own script, as the list has them.</summary>
internal static class NativeScript
{
    private const int LongEnough = 5;

    // A sign of these stands for a syllable or more: without it the word is another one.
    private static readonly Script[] Syllabic = [Script.Han, Script.Kana, Script.Hangul];

    /// <summary>One of them; null where the list has none.</summary>
    public static string? Write(ListedName name, Random random) => name.Native.Count == 0 ? null : name.Native[random.Next(name.Native.Count)];

    /// <summary>One of them without a letter of a long word.</summary>
    public static string? Slip(ListedName name, Random random)
    {
        if (Write(name, random) is not { } text || text.EnumerateRunes().Any(r => Syllabic.Contains(ScriptDetector.Of(r.Value)))) return null;
        var places = new List<int>();
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && char.IsLetter(text[end])) end++;
            if (end - start >= LongEnough && ScriptDetector.Of(text[start]) != Script.Latin) places.AddRange(Enumerable.Range(start, end - start));
            start = end + 1;
        }
        return places.Count == 0 ? null : text.Remove(places[random.Next(places.Count)], 1);
    }

    /// <summary>Whether most letters of a text are of another script than Latin.</summary>
    public static bool IsNative(string text)
    {
        var letters = text.EnumerateRunes().Where(Rune.IsLetter).ToArray();
        return letters.Count(r => ScriptDetector.Of(r.Value) is not (Script.Latin or Script.Common)) * 2 > letters.Length;
    }
}
