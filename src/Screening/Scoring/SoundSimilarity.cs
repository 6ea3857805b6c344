using Screening.Distance;
using Screening.Text;

namespace Screening.Scoring;

/// <summary>How alike a word of another script and a Latin word sound; two Latin words are never compared so.</summary>
/// <remarks>Contract: 0 unless <see cref="MayBeAlike"/>; the same both ways.</remarks>
internal static class SoundSimilarity
{
    /// <summary>Whether their keys are equal, or one letter apart in long words.</summary>
    public static bool MayBeAlike(NameWord a, NameWord b) => a.Origin == Origin.Alphabet
        ? b.Origin != Origin.Alphabet && Meets(b, a)
        : b.Origin == Origin.Alphabet && Meets(a, b);

    /// <summary>The similarity, in [0, 1].</summary>
    public static double Of(NameWord a, NameWord b)
    {
        if (!MayBeAlike(a, b)) return 0;
        return a.Origin == Origin.Alphabet ? Best(b, a) : Best(a, b);
    }

    /// <summary>Whether two keys are those of words that may sound alike.</summary>
    public static bool Meet(ulong a, ulong b) =>
        a == b || (MayDiffer(a) && MayDiffer(b) && IsLongEnough(SoundKey.Length(a), SoundKey.Length(b)) && SoundKey.IsOneApart(a, b));

    /// <summary>Whether a key is long enough for one letter of it not to fit.</summary>
    public static bool MayDiffer(ulong key) => SoundKey.Length(key) >= ScoringPolicy.LongSound - 1 && !SoundKey.IsFull(key);

    // In a word of three consonants another one may be heard, in a longer one also one more or less.
    private static bool IsLongEnough(int a, int b) => Math.Min(a, b) >= (a == b ? ScoringPolicy.LongSound - 1 : ScoringPolicy.LongSound);

    /// <summary>Whether a run of words and a single word are one name, cut otherwise: by equal keys of some length only,
    /// and short ones without a vowel that does not fit.</summary>
    public static bool AreOneName(NameWord? run, NameWord single)
    {
        if (run is not { } joined || joined.Origin == single.Origin || !MayBeAlike(joined, single)) return false;
        var (native, latin) = joined.Origin == Origin.Alphabet ? (single, joined) : (joined, single);
        var heard = latin.Sounds.Beside(native.Origin);
        var consonants = SoundKey.Length(heard);
        if (consonants < (native.Origin == Origin.Abjad ? ScoringPolicy.LongJoin : ScoringPolicy.LongSound)) return false;
        // Korean syllables sound like many words: cut otherwise, they must be spelled alike too.
        if (native.Origin == Origin.Hangul && OptimalStringAlignment.Distance(native.Text, latin.Text, latin.Text.Length / 3) > latin.Text.Length / 3) return false;
        var best = 0.0;
        for (var i = 0; i < SoundKeys.Count; i++)
            if (native.Sounds[i] == heard) best = Math.Max(best, Fit(native, i, latin, consonants));
        // Scripts that write the vowels must write these: "Natasha Crane" is no inter-cyclone.
        return best >= (consonants > ScoringPolicy.LongSound && native.Origin == Origin.Abjad ? ScoringPolicy.NearSound : ScoringPolicy.SameSound);
    }

    private static bool Meets(NameWord native, NameWord latin)
    {
        var heard = latin.Sounds.Beside(native.Origin);
        if (heard == 0) return false;
        ref readonly var keys = ref native.Sounds;
        for (var i = 0; i < SoundKeys.Count; i++)
            if (keys[i] != 0 && Meet(keys[i], heard)) return true;
        return false;
    }

    private static double Best(NameWord native, NameWord latin)
    {
        var heard = latin.Sounds.Beside(native.Origin);
        var best = 0.0;
        ref readonly var keys = ref native.Sounds;
        // Nothing is more alike than what sounds the same.
        for (var i = 0; i < SoundKeys.Count && best < ScoringPolicy.SameSound; i++)
        {
            if (keys[i] == 0 || !Meet(keys[i], heard)) continue;
            best = Math.Max(best, keys[i] == heard ? Fit(native, i, latin, SoundKey.Length(heard)) : Slip(native, i, latin, SoundKey.Length(heard)));
        }
        return best;
    }

    // Another consonant, and the vowels as they are; kana and the like say too little in so few.
    private static double Slip(NameWord native, int reading, NameWord latin, int consonants)
    {
        if (consonants >= ScoringPolicy.LongSound && SoundKey.Length(native.Sounds[reading]) >= ScoringPolicy.LongSound) return ScoringPolicy.NearSound;
        return native.Origin == Origin.Abjad && AbjadSound.Misfits(native.Gaps(reading), latin.Gaps()) == 0 ? ScoringPolicy.SlipOfSound : 0;
    }

    private static double Fit(NameWord native, int reading, NameWord latin, int consonants)
    {
        var misfits = native.Origin switch
        {
            Origin.Abjad => AbjadSound.Misfits(native.Gaps(reading), latin.Gaps()),
            Origin.Kana => KanaSound.Misfits(native.Text, reading, latin.Text),
            // Chinese has too few syllables to look at their vowels: two consonants are a hint only.
            Origin.Transcribed => consonants > ScoringPolicy.FirmSound ? 0 : 1,
            // Their keys hold the vowels too, but one letter is no word.
            _ => consonants >= ScoringPolicy.FirmSound ? 0 : int.MaxValue,
        };
        return misfits switch
        {
            0 => ScoringPolicy.SameSound,
            1 when consonants >= ScoringPolicy.FirmSound => ScoringPolicy.NearSound,
            2 when consonants >= ScoringPolicy.LongSound => ScoringPolicy.NearSound,
            _ => 0,
        };
    }
}
