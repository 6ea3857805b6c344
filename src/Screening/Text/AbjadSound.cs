using System.Collections.Frozen;

namespace Screening.Text;

/// <summary>What stands between two consonants of a word, beside a script that leaves short vowels out.</summary>
[Flags]
internal enum AbjadGap : byte
{
    None = 0,
    A = 1,
    W = 2,
    Y = 4,
    H = 8,
    E = 16,

    /// <summary>Written without saying which vowel, or in Latin an h that may belong to the consonant before it.</summary>
    Open = 32,

    /// <summary>A y that is heard: it cannot have been left out.</summary>
    Heard = 64,

    /// <summary>The same of a w or v.</summary>
    HeardW = 128,
}

/// <summary>What a word sounds like in scripts that leave short vowels out, and whether a Latin spelling fits it.</summary>
/// <remarks>
/// The key holds the consonants. Letters that one country writes with one Latin letter and the next with another are one
/// class: k, q, g and gh; d, dh and z; sh and ch. What stands between two consonants (h, long vowels, y and w) is compared
/// apart, gap by gap: a long vowel that is written must be heard, a short one may be.
/// </remarks>
internal static class AbjadSound
{
    // The classes of consonants, as digits of the key; h, w, y and the vowels belong to the gaps.
    private const string Classes = "btsdjcxkflmnr";

    private const int LongestGaps = 17;

    // Letter, class as Arabs read it, class as Persians do (or as Israelis may), class of the last reading: the same where one stands.
    private static readonly FrozenDictionary<char, (char First, char Second, char Third)> Letters = Table(
        "بb پb תt טt تt طt ټt ثts سs ص" + "s דd زd ذddt دd ضd ظddt ډd ڈd זd جj ژjd ځj چc شc ښc خx قk كk کk گk غk ګk ڭk فf لl مm نn ڼn رr ڑr ړr ڕr "
        + "בbw גk כkx ךkx קk לl מm םm נn ןn סs פbf ףbf צs ץs רr שccs څs "
        + "اa آa أa إa ٱa عo ىa وw ڤw ۆw ۇw ۈw ۋw يy یy ئy ےy ېy ۍy ێy ەh هh ةht حh ھh ہh ۀh ؤw אo עo הh וw יy חhx װw ײy");

    private static FrozenDictionary<char, (char, char, char)> Table(string rows)
    {
        var letters = new Dictionary<char, (char, char, char)>();
        foreach (var row in rows.Split(' ')) letters[row[0]] = (row[1], row[Math.Min(2, row.Length - 1)], row[row.Length > 3 ? 3 : 1]);
        return letters.ToFrozenDictionary();
    }

    private static readonly FrozenDictionary<string, string> Respellings = ResourceTables.Rows("respellings.tsv")
        .ToFrozenDictionary(r => r[0], r => r[1], StringComparer.Ordinal);

    // Latin groups, longest first: the classes they stand for; in capitals where an h may be heard by itself.
    private static readonly SoundGroups Groups = new(
        ("tsch", "c"), ("tch", "c"), ("sch", "c"), ("dzh", "j"), ("ssh", "c"), ("tth", "T"), ("ddh", "D"), ("zz", "d"), ("dj", "j"), ("sh", "c"), ("ch", "c"), ("kh", "x"),
        ("gh", "K"), ("zh", "D"), ("dh", "D"), ("th", "T"), ("ph", "f"), ("ck", "k"), ("cq", "k"), ("ts", "s"), ("tz", "s"), ("ce", "se"), ("ci", "si"), ("x", "ks"), ("c", "k"),
        ("q", "k"), ("g", "k"), ("p", "b"), ("z", "d"), ("i", "y"), ("u", "w"), ("o", "w"));

    /// <summary>The key of a Latin word; 0 for a word with a digit or of one letter.</summary>
    public static ulong OfLatin(string text) => ReadLatin(text, []);

    /// <summary>The keys of a word: as Arabs read it without the article, with it, as Persians read it, and as it is blurred in speech and in Latin letters, with the article and without.</summary>
    /// <remarks>Equal keys stay: their vowels may differ.</remarks>
    public static SoundKeys OfNative(string native) => new(
        ReadNative(native, Reading.Plain, []),
        ReadNative(native, Reading.WithArticle, []),
        ReadNative(native, Reading.Second, []),
        ReadNative(native, Reading.Blurred, []),
        ArticleOf(native) == 0 ? 0 : ReadNative(native, Reading.BlurredWithoutArticle, []));

    private enum Reading
    {
        Plain,
        WithArticle,
        Second,
        Blurred,
        BlurredWithoutArticle,
    }

    /// <summary>What stands before, between and behind the consonants of a word in its own letters.</summary>
    /// <param name="native">The word.</param>
    /// <param name="reading">As which of its keys reads it.</param>
    public static AbjadGap[] GapsOfNative(string native, int reading)
    {
        Span<AbjadGap> gaps = stackalloc AbjadGap[LongestGaps];
        gaps.Clear();
        return gaps[..(SoundKey.Length(ReadNative(native, (Reading)reading, gaps)) + 1)].ToArray();
    }

    /// <summary>The same of a Latin word.</summary>
    public static AbjadGap[] GapsOfLatin(string text)
    {
        Span<AbjadGap> gaps = stackalloc AbjadGap[LongestGaps];
        gaps.Clear();
        return gaps[..(SoundKey.Length(ReadLatin(text, gaps)) + 1)].ToArray();
    }

    /// <summary>How many gaps of two words do not fit each other.</summary>
    /// <param name="written">Those of the word in its own letters.</param>
    /// <param name="heard">Those of the Latin word; what it has no more counts as nothing heard.</param>
    public static int Misfits(ReadOnlySpan<AbjadGap> written, ReadOnlySpan<AbjadGap> heard)
    {
        var misfits = 0;
        for (var i = 0; i < written.Length; i++) misfits += Misfits(written[i], i < heard.Length ? heard[i] : AbjadGap.None, i == 0, i == written.Length - 1);
        return misfits;
    }

    private static int Misfits(AbjadGap written, AbjadGap heard, bool isFirst, bool isLast)
    {
        const AbjadGap vowels = AbjadGap.A | AbjadGap.W | AbjadGap.Y | AbjadGap.E;
        var misfits = 0;
        var anyVowel = (heard & vowels) != 0;
        if ((written & AbjadGap.A) != 0 && ((isFirst || isLast) ? !anyVowel : (heard & (AbjadGap.A | AbjadGap.E | AbjadGap.W)) == 0)) misfits++;
        if ((written & AbjadGap.W) != 0 && (heard & AbjadGap.W) == 0) misfits++;
        if ((written & AbjadGap.Y) != 0 && (heard & (AbjadGap.Y | AbjadGap.E)) == 0) misfits++;
        // A last h is written where an a or e is heard.
        if ((written & AbjadGap.H) != 0 && (heard & (AbjadGap.H | AbjadGap.Open)) == 0 && !(isLast && (heard & (AbjadGap.A | AbjadGap.E)) != 0)) misfits++;
        if ((heard & AbjadGap.H) != 0 && !isLast && (written & AbjadGap.H) == 0) misfits++;
        if ((heard & AbjadGap.Heard) != 0 && (written & (AbjadGap.W | AbjadGap.Y)) == 0) misfits++;
        if ((heard & AbjadGap.HeardW) != 0 && (written & AbjadGap.W) == 0) misfits++;
        // A word begins with a vowel, or ends in one, only where a letter stands for it; a last e may be silent.
        if (anyVowel && written == AbjadGap.None && (isFirst || (isLast && (heard & vowels) != AbjadGap.E))) misfits++;
        return misfits;
    }

    private static ulong ReadNative(string native, Reading reading, Span<AbjadGap> gaps)
    {
        if (Respellings.TryGetValue(native, out var respelled)) native = respelled;
        var key = 0UL;
        var at = 0;
        var article = ArticleOf(native);
        var start = reading is not Reading.WithArticle and not Reading.Blurred ? article : 0;
        for (var i = start; i < native.Length; i++)
        {
            if (!Letters.TryGetValue(native[i], out var letter)) continue;
            var sound = reading switch
            {
                Reading.Second => letter.Second,
                >= Reading.Blurred => letter.Third,
                // Where there is no article to keep: as Russians write it, Akhmad, Makhmud.
                Reading.WithArticle when article == 0 && letter.First == 'h' && i + 1 < native.Length => 'x',
                _ => letter.First,
            };
            if (sound == 'l' && i > start && IsAlef(native[i - 1]) && i + 1 < native.Length)
            {
                // The l of an article inside a word: doubled in Allah, unheard before a sun letter in Abdurrahman.
                if (native[i + 1] == 'ل' || (reading >= Reading.Blurred && "تثدذرزسشصضطظن".Contains(native[i + 1]))) continue;
            }
            // A w that Persians write after kh and do not say: Khajeh.
            if (reading >= Reading.Blurred && sound == 'w' && i > start && native[i - 1] == 'خ' && i + 1 < native.Length && IsAlef(native[i + 1])) continue;
            // In Latin letters s + h and k + h look like sh and kh: Ishaq, Lakhal.
            if (reading >= Reading.Blurred && (sound is 's' or 'k') && i + 1 < native.Length && (native[i + 1] is 'ه' or 'ح'))
            {
                sound = sound == 's' ? 'c' : 'x';
                i++;
            }
            Add(sound, gaps, ref key, ref at);
        }
        return key == 0 && native.Length - start > 1 ? SoundKey.Silent : key;
    }

    // The article, alone and behind "and", "by" and "for".
    private static int ArticleOf(string native) => native.Length switch
    {
        > 3 when (IsAlef(native[0]) || native[0] == 'ل') && native[1] == 'ل' => 2,
        > 5 when native[0] is 'و' or 'ب' && IsAlef(native[1]) && native[2] == 'ل' => 3,
        _ => 0,
    };

    private static bool IsAlef(char c) => c is 'ا' or 'أ' or 'إ' or 'آ' or 'ٱ';

    private static ulong ReadLatin(string text, Span<AbjadGap> gaps)
    {
        var key = 0UL;
        var at = 0;
        for (var i = 0; i < text.Length;)
        {
            if (text[i] is < 'a' or > 'z') return 0;
            // A doubled consonant is one.
            if (i + 1 < text.Length && text[i] == text[i + 1] && !IsVowel(text[i]))
            {
                i++;
                continue;
            }
            var sounds = Groups.Take(text, i, out var length);
            foreach (var sound in sounds)
            {
                Add((char)(sound | 0x20), gaps, ref key, ref at);
                if (char.IsUpper(sound) && at < gaps.Length) gaps[at] |= AbjadGap.Open;
            }
            if (at < gaps.Length) gaps[at] |= HeardAt(text, i);
            i += length;
        }
        return key == 0 && text.Length > 1 ? SoundKey.Silent : key;
    }

    // A y or w that stands beside a vowel, and the second half of ai and ei.
    private static AbjadGap HeardAt(string text, int i) => text[i] switch
    {
        'w' or 'v' => AbjadGap.HeardW,
        'y' when i > 0 => AbjadGap.Heard,
        'i' when i > 0 && text[i - 1] is 'a' or 'e' => AbjadGap.Heard,
        _ => AbjadGap.None,
    };

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static void Add(char sound, Span<AbjadGap> gaps, ref ulong key, ref int at)
    {
        var gap = sound switch
        {
            'a' => AbjadGap.A,
            'e' => AbjadGap.E,
            'w' or 'v' => AbjadGap.W,
            'y' => AbjadGap.Y,
            'h' => AbjadGap.H,
            'o' => AbjadGap.Open,
            _ => AbjadGap.None,
        };
        if (gap != AbjadGap.None)
        {
            if (at < gaps.Length) gaps[at] |= gap;
            return;
        }
        key = SoundKey.Append(key, Classes.IndexOf(sound) + 1);
        at++;
    }
}
