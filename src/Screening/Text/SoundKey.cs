using System.Numerics;

namespace Screening.Text;

/// <summary>Coarse keys by which words of other scripts find their Latin spellings.</summary>
/// <remarks>A key holds up to sixteen letters of four bits each, the first in the lowest. It says which consonants are
/// heard and in which order; the vowels are looked at only where two keys are equal.</remarks>
internal static class SoundKey
{
    /// <summary>Bits of a letter.</summary>
    public const int LetterBits = 4;

    /// <summary>The key of a word without any consonant.</summary>
    public const ulong Silent = 15;

    /// <summary>The keys of a word.</summary>
    /// <param name="text">Its Latin letters.</param>
    /// <param name="native">Its own letters; null for a word of an alphabet.</param>
    /// <param name="origin">The writing it came from.</param>
    public static SoundKeys Of(string text, string? native, Origin origin) => origin switch
    {
        Origin.Alphabet => new SoundKeys(AbjadSound.OfLatin(text), KanaSound.Of(text), HangulSound.Of(text), HanSound.OfLatin(text), TranscribedSound.OfLatin(text)),
        Origin.Abjad => AbjadSound.OfNative(native ?? ""),
        Origin.Kana => KanaSound.OfNative(text),
        Origin.Hangul => HangulSound.OfNative(text),
        Origin.Han => HanSound.OfNative(native ?? ""),
        Origin.Transcribed => TranscribedSound.OfNative(native ?? ""),
        _ => default,
    };

    /// <summary>How many letters a key holds.</summary>
    public static int Length(ulong key) => key == Silent ? 0 : (64 - BitOperations.LeadingZeroCount(key) + LetterBits - 1) / LetterBits;

    /// <summary>The key with a further letter; the same key where it is full.</summary>
    public static ulong Append(ulong key, int letter) =>
        IsFull(key) ? key : key | (ulong)letter << (LetterBits * Length(key));

    /// <summary>The key without the letter at a place.</summary>
    public static ulong Without(ulong key, int at)
    {
        var before = (1UL << (LetterBits * at)) - 1;
        return (key & before) | (key >> LetterBits & ~before);
    }

    /// <summary>Whether a key is full: letters behind it are lost, so that nothing more can be forgiven.</summary>
    public static bool IsFull(ulong key) => Length(key) == 64 / LetterBits;

    /// <summary>Whether two different keys are one letter apart: another, one more, or one less.</summary>
    public static bool IsOneApart(ulong a, ulong b)
    {
        var at = BitOperations.TrailingZeroCount(a ^ b) / LetterBits;
        var (restOfA, restOfB) = (Rest(a, at), Rest(b, at));
        return Rest(a, at + 1) == Rest(b, at + 1) || Rest(a, at + 1) == restOfB || restOfA == Rest(b, at + 1);
    }

    private static ulong Rest(ulong key, int at) => at >= 64 / LetterBits ? 0 : key >> (LetterBits * at);
}
