namespace Screening.Text;

/// <summary>The acronyms that a name may be known by, derived from the first letters of its words.</summary>
/// <remarks>
/// Contract: what stands behind "named after" takes no part, nor do legal forms, connectors and titles.
/// An acronym is formed in the language of the name (МЗКТ), in its English translation (MWTP), or, of an English name,
/// in Russian (MZKT again). Cyrillic letters that Latin spells with two are one letter: see <see cref="Mapped"/>.
/// </remarks>
internal static class Initials
{
    private const int Shortest = 3;
    private const int Longest = 8;

    // A form written out is part of an acronym: the C of NIOC is the company.
    private const int LongForm = 5;

    /// <summary>The word behind which a name only says whose memory it honours.</summary>
    public const string Named = "named";

    // Letters of other alphabets that Latin spells with several; a capital stands for each.
    private static readonly (string From, char To)[] Letters =
    [
        ("shch", 'S'), ("sh", 'S'), ("ch", 'C'), ("zh", 'J'), ("ts", 'c'), ("kh", 'h'), ("yu", 'U'), ("ya", 'A'), ("ye", 'E'), ("yo", 'O'),
    ];

    // A word is also two words written as one: elektromekhanicheskiy gives EM.
    private static readonly string[] Firsts =
    [
        "elektro", "electro", "radio", "avia", "avto", "auto", "sudo", "tanko", "mashino", "priboro", "neftepere", "nefte", "khimiko", "gidro", "hydro",
        "teplo", "metallo", "agro", "energo", "stanko", "vagono", "nauchno", "mikro", "moto", "tele", "transport",
    ];

    /// <summary>The acronyms of a name's words, three to eight letters each; none where nothing shows that a body is named.</summary>
    /// <param name="tokens">The words as written.</param>
    /// <param name="forms">The legal forms among them.</param>
    /// <param name="words">The words as read.</param>
    public static string[] Of(ReadOnlySpan<NameToken> tokens, List<LegalForm> forms, List<NameWord> words)
    {
        if (forms.Count == 0 && !words.Exists(w => IsBody(w.Class))) return [];
        var found = new List<string>(6);
        AddWritten(found, tokens, forms);
        AddRead(found, words);
        return [.. found];
    }

    /// <summary>A word with one letter for each of its own alphabet.</summary>
    public static string Mapped(string word)
    {
        foreach (var (from, to) in Letters) word = word.Replace(from, to.ToString(), StringComparison.Ordinal);
        return word;
    }

    /// <summary>Whether the other words of a name begin with the letters of one of them; short ones may be passed over.</summary>
    public static bool Spell(NameWord[] words, string acronym)
    {
        var at = 0;
        foreach (var word in words)
        {
            if (word.Text == acronym) continue;
            if (at < acronym.Length && word.Text[0] == acronym[at]) at++;
            else if (word.Class is not (WordClass.Connector or WordClass.Particle)) return false;
        }
        return at == acronym.Length;
    }

    private static void AddWritten(List<string> found, ReadOnlySpan<NameToken> tokens, List<LegalForm> forms)
    {
        var (plain, mapped, split, spoken) = ("", "", "", "");
        for (var i = 0; i < tokens.Length; i++)
        {
            if (Vocabulary.MatchPhrase(tokens, i, out var phrase) > 0 && phrase.StartsWith(Named, StringComparison.Ordinal)) break;
            var text = tokens[i].Text;
            if (!char.IsAsciiLetter(text[0])) continue;
            if (forms.FindIndex(f => i >= f.Start && i < f.Start + f.Length) is >= 0 and var form)
            {
                if (forms[form].Length == 1 && text.Length >= LongForm) spoken += text[0];
                continue;
            }
            if (Vocabulary.Match(tokens[i..(i + 1)], 0, out var canon, out var kind) == 0) kind = Vocabulary.Classify(text, isPerson: false, out canon);
            if (canon == Named) break;
            if (kind is WordClass.Connector or WordClass.Particle or WordClass.Title) continue;
            plain += text[0];
            spoken += text[0];
            mapped += First(text);
            split += Split(text);
        }
        Add(found, plain);
        Add(found, mapped);
        Add(found, split);
        Add(found, spoken);
    }

    private static void AddRead(List<string> found, List<NameWord> words)
    {
        var start = words.FindIndex(w => w.Text.Length > 1);
        // The Tikhomirov institute with his initials in front: an acronym leaves him out.
        if (start > 0) start++;
        var end = words.FindIndex(w => w.Canon == Named);
        var read = words.Take(end < 0 ? words.Count : end).Skip(start).Where(w => char.IsAsciiLetter(w.Canon[0]) && w.Class is not (WordClass.Connector or WordClass.Particle or WordClass.Title or WordClass.Number)).ToArray();
        if (read.Length is < 2 or > Longest) return;
        Add(found, English(read));
        AddRussian(found, read);
        var head = Array.FindIndex(read, w => w.Class == WordClass.Generic);
        // The plant of wheel tractors is the wheel tractor plant, and the other way round.
        if (head >= 0 && head < read.Length - 1) Add(found, English([.. read[..head], .. read[(head + 1)..], read[head]]));
        if (read[^1].Class != WordClass.Generic) return;
        var places = read.TakeWhile(w => w.Class == WordClass.Place).Count();
        // Design bureau, factory: a kind of body may be two words.
        var kind = read.Length > 2 && read[^2].Class == WordClass.Generic ? 2 : 1;
        if (places <= read.Length - kind) AddRussian(found, [.. read[..places], .. read[^kind..], .. read[places..^kind]]);
    }

    private static string English(NameWord[] words) => string.Concat(words.Select(w => w.Canon[0]));

    private static void AddRussian(List<string> found, NameWord[] words)
    {
        var (plain, split) = ("", "");
        for (var i = 0; i < words.Length; i++)
        {
            var pair = i + 1 < words.Length ? CyrillicWords.Russian($"{words[i].Canon} {words[i + 1].Canon}") : null;
            var word = pair ?? CyrillicWords.Russian(words[i].Canon) ?? words[i].Text;
            plain += First(word);
            split += Split(word);
            if (pair is not null) i++;
        }
        Add(found, plain);
        Add(found, split);
    }

    // The letters of a word that may be two.
    private static string Split(string word) =>
        Array.Find(Firsts, f => word.StartsWith(f, StringComparison.Ordinal) && word.Length > f.Length + 3) is { } first ? $"{First(word)}{First(word[first.Length..])}" : First(word).ToString();

    private static char First(string word) => Array.Find(Letters, l => word.StartsWith(l.From, StringComparison.Ordinal)) is { From: not null } letter ? letter.To : word[0];

    private static void Add(List<string> found, string letters)
    {
        if (letters.Length is >= Shortest and <= Longest && !found.Contains(letters)) found.Add(letters);
    }

    private static bool IsBody(WordClass kind) => kind is WordClass.Generic or WordClass.Sector or WordClass.Descriptor;
}
