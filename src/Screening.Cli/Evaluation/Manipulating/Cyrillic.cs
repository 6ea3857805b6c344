using System.Text;
using Screening.Text;

namespace Screening.Cli.Evaluation.Manipulating;

/// <summary>A Latin name as a Russian document writes it: practical transcription of its own words, the usual Russian
/// spelling of general ones.</summary>
internal static class Cyrillic
{
    // Longest first. Where a letter depends on its neighbours, Write decides.
    private static readonly (string Latin, string Letters)[] Sounds =
    [
        ("shch", "щ"), ("tsch", "ч"), ("sch", "ш"), ("kh", "х"), ("zh", "ж"), ("ch", "ч"), ("sh", "ш"), ("ts", "ц"), ("ph", "ф"), ("th", "т"), ("ck", "к"), ("qu", "кв"), ("gh", "г"),
        ("ya", "я"), ("yu", "ю"), ("yo", "ё"), ("ye", "е"), ("yi", "и"), ("ja", "я"), ("ju", "ю"), ("iy", "ий"), ("yy", "ый"), ("ay", "ай"), ("ey", "ей"), ("oy", "ой"), ("uy", "уй"),
        ("ee", "и"), ("oo", "у"), ("ou", "у"),
        ("a", "а"), ("b", "б"), ("c", "к"), ("d", "д"), ("e", "е"), ("f", "ф"), ("g", "г"), ("h", "х"), ("i", "и"), ("j", "дж"), ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"),
        ("q", "к"), ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"), ("v", "в"), ("w", "в"), ("x", "кс"), ("y", "и"), ("z", "з"),
    ];

    // Russian company names keep the sound of English words, not their letters.
    private static readonly Dictionary<string, string> Business = new(StringComparer.OrdinalIgnoreCase)
    {
        ["trading"] = "Трейдинг",
        ["trade"] = "Трейд",
        ["company"] = "Компани",
        ["co"] = "Ко",
        ["group"] = "Групп",
        ["international"] = "Интернешнл",
        ["bank"] = "Банк",
        ["holding"] = "Холдинг",
        ["holdings"] = "Холдингс",
        ["shipping"] = "Шиппинг",
        ["logistics"] = "Логистикс",
        ["industries"] = "Индастриз",
        ["technology"] = "Технолоджи",
        ["technologies"] = "Технолоджис",
        ["import"] = "Импорт",
        ["export"] = "Экспорт",
        ["general"] = "Дженерал",
        ["center"] = "Центр",
        ["electronics"] = "Электроникс",
        ["marine"] = "Марин",
        ["energy"] = "Энерджи",
        ["oil"] = "Ойл",
        ["petroleum"] = "Петролеум",
        ["petrochemical"] = "Петрокемикал",
        ["capital"] = "Капитал",
        ["management"] = "Менеджмент",
        ["services"] = "Сервисез",
        ["invest"] = "Инвест",
        ["global"] = "Глобал",
        ["aviation"] = "Авиэйшн",
        ["airlines"] = "Эйрлайнз",
        ["ltd"] = "Лтд",
        ["limited"] = "Лимитед",
        ["llc"] = "ООО",
        ["ooo"] = "ООО",
        ["jsc"] = "АО",
        ["ao"] = "АО",
        ["ojsc"] = "ОАО",
        ["oao"] = "ОАО",
        ["pjsc"] = "ПАО",
        ["pao"] = "ПАО",
        ["cjsc"] = "ЗАО",
        ["zao"] = "ЗАО",
        ["inc"] = "Инк",
        ["corporation"] = "Корпорейшн",
        ["corp"] = "Корп",
        ["gmbh"] = "ГмбХ",
    };

    // Spelled by the sound of a language whose rules these are not.
    private static readonly string[] Foreign = ["que", "qui", "ae", "age", "ies", "tion", "ight", "ough", "eau", "oi", "ju", "xi", "xu", "gn"];

    /// <summary>The name in Cyrillic letters; null where a word is general and has no usual Russian spelling here, is no plain Latin
    /// word, or belongs to a language with a system of its own.</summary>
    public static string? Write(ListedName name)
    {
        var own = name.Words.Where(w => !w.IsForm && w.Class is WordClass.Distinctive or WordClass.Ordinary).Select(w => w.Text.ToLowerInvariant()).ToArray();
        if (own.All(IsEastAsian) || own.Any(w => Foreign.Any(f => w.Contains(f, StringComparison.Ordinal)) || w.Length < 4 && !name.IsPerson)) return null;
        var text = new StringBuilder();
        var at = 0;
        foreach (var word in name.Words)
        {
            text.Append(name.Text, at, word.Start - at);
            at = word.Start + word.Text.Length;
            if (Business.TryGetValue(word.Text.Trim('.'), out var usual)) text.Append(name.IsPerson ? Letters(word.Text) : usual);
            else if (word.Text.All(char.IsAsciiDigit)) text.Append(word.Text);
            else if (!name.IsPerson && (word.IsForm || word.Class is not (WordClass.Distinctive or WordClass.Ordinary or WordClass.Place)) || !word.Text.All(char.IsAsciiLetter)) return null;
            else text.Append(Letters(word.Text));
        }
        return text.Append(name.Text, at, name.Text.Length - at).ToString();
    }

    // Han, Korean and Burmese names: a syllable or two, and systems of their own.
    private static bool IsEastAsian(string word) =>
        Enumerable.Range(0, word.Length).Count(i => IsVowel(word[i]) && (i == 0 || !IsVowel(word[i - 1]))) == 1 || PinyinSyllables.Cut(word) is not null;

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static string Letters(string word)
    {
        var latin = word.ToLowerInvariant();
        var text = new StringBuilder();
        for (var i = 0; i < latin.Length;)
        {
            var (from, to) = Array.Find(Sounds, s => string.CompareOrdinal(latin, i, s.Latin, 0, s.Latin.Length) == 0);
            var next = i + from.Length < latin.Length ? latin[i + from.Length] : ' ';
            text.Append(from switch
            {
                "c" when next is 'e' or 'i' or 'y' => "с",
                "e" when i == 0 && next is not 'v' => "э",
                "y" when i > 0 && latin[i - 1] is 'a' or 'e' or 'o' or 'u' => "й",
                _ => to,
            });
            i += from.Length;
        }
        var isCapital = word.Length > 1 && !word.Any(char.IsLower);
        return isCapital ? text.ToString().ToUpperInvariant() : char.ToUpperInvariant(text[0]) + text.ToString()[1..];
    }
}
