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

    private static readonly SoundGroups FirstLetters = new([.. Letters.Select(l => (l.From, l.To.ToString()))]);

    // A word is also two words written as one: elektromekhanicheskiy gives EM.
    private static readonly string[] Firsts =
    [
        "elektro", "electro", "radio", "avia", "avto", "auto", "sudo", "tanko", "mashino", "priboro", "neftepere", "nefte", "khimiko", "gidro", "hydro",
        "teplo", "metallo", "agro", "energo", "stanko", "vagono", "nauchno", "mikro", "moto", "tele", "transport",
    ];

    private static readonly string[][] FirstsByLetter = [.. Enumerable.Range(0, 32).Select(c => Firsts.Where(f => (f[0] & 31) == c).ToArray())];

    /// <summary>The acronyms of a name's words, three to eight letters each; none where nothing shows that a body is named.</summary>
    /// <param name="tokens">The words as written.</param>
    /// <param name="forms">The legal forms among them.</param>
    /// <param name="words">The words as read.</param>
    public static string[] Of(ReadOnlySpan<NameToken> tokens, ReadOnlySpan<LegalForm> forms, ReadOnlySpan<NameWord> words)
    {
        var isBody = forms.Length > 0;
        foreach (var word in words) isBody |= word.Class is WordClass.Generic or WordClass.Sector or WordClass.Descriptor;
        if (!isBody) return [];
        var room = new Room16<string>();
        var found = new SpanList<string>(room);
        AddWritten(ref found, tokens, forms);
        AddRead(ref found, words);
        return found.ToArray();
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

    private static void AddWritten(ref SpanList<string> found, ReadOnlySpan<NameToken> tokens, ReadOnlySpan<LegalForm> forms)
    {
        var (plain, mapped, split, spoken) = (new Acronym(), new Acronym(), new Acronym(), new Acronym());
        var form = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (Vocabulary.MatchPhrase(tokens, i, out var phrase) > 0 && phrase.StartsWith(Named, StringComparison.Ordinal)) break;
            while (form < forms.Length && forms[form].Start + forms[form].Length <= i) form++;
            var text = tokens[i].Text;
            if (!char.IsAsciiLetter(text[0])) continue;
            if (form < forms.Length && i >= forms[form].Start)
            {
                if (forms[form].Length == 1 && text.Length >= LongForm) spoken.Add(text[0]);
                continue;
            }
            if (Vocabulary.Match(tokens.Slice(i, 1), 0, out var canon, out var kind) == 0) (kind, canon) = (tokens[i].Spelling.Body.Class, tokens[i].Spelling.Body.Canon);
            if (canon == Named) break;
            if (kind is WordClass.Connector or WordClass.Particle or WordClass.Title) continue;
            plain.Add(text[0]);
            spoken.Add(text[0]);
            mapped.Add(First(text));
            Split(ref split, text);
        }
        Add(ref found, plain);
        Add(ref found, mapped);
        Add(ref found, split);
        Add(ref found, spoken);
    }

    private static void AddRead(ref SpanList<string> found, ReadOnlySpan<NameWord> words)
    {
        var start = 0;
        while (start < words.Length && words[start].Text.Length <= 1) start++;
        // The Tikhomirov institute with his initials in front: an acronym leaves him out.
        if (start == words.Length) start = 0;
        else if (start > 0) start++;
        var room = new Room16<NameWord>();
        var list = new SpanList<NameWord>(room);
        for (var i = 0; i < words.Length && words[i].Canon != Named; i++)
        {
            if (i >= start && char.IsAsciiLetter(words[i].Canon[0]) && words[i].Class is not (WordClass.Connector or WordClass.Particle or WordClass.Title or WordClass.Number)) list.Add(words[i]);
        }
        ReadOnlySpan<NameWord> read = list.Items;
        if (read.Length is < 2 or > Longest) return;
        AddEnglish(ref found, read);
        AddRussian(ref found, read);
        var head = 0;
        while (head < read.Length && read[head].Class != WordClass.Generic) head++;
        // The plant of wheel tractors is the wheel tractor plant, and the other way round.
        if (head < read.Length - 1) AddEnglish(ref found, [.. read[..head], .. read[(head + 1)..], read[head]]);
        if (read[^1].Class != WordClass.Generic) return;
        var places = 0;
        while (places < read.Length && read[places].Class == WordClass.Place) places++;
        // Design bureau, factory: a kind of body may be two words.
        var kind = read.Length > 2 && read[^2].Class == WordClass.Generic ? 2 : 1;
        if (places <= read.Length - kind) AddRussian(ref found, [.. read[..places], .. read[^kind..], .. read[places..^kind]]);
    }

    private static void AddEnglish(ref SpanList<string> found, scoped ReadOnlySpan<NameWord> words)
    {
        var letters = new Acronym();
        foreach (var word in words) letters.Add(word.Canon[0]);
        Add(ref found, letters);
    }

    private static void AddRussian(ref SpanList<string> found, scoped ReadOnlySpan<NameWord> words)
    {
        var (plain, split) = (new Acronym(), new Acronym());
        for (var i = 0; i < words.Length; i++)
        {
            var pair = i + 1 < words.Length ? CyrillicWords.Russian(words[i].Canon, words[i + 1].Canon) : null;
            var word = pair ?? CyrillicWords.Russian(words[i].Canon) ?? words[i].Text;
            plain.Add(First(word));
            Split(ref split, word);
            if (pair is not null) i++;
        }
        Add(ref found, plain);
        Add(ref found, split);
    }

    // The letters of a word that may be two.
    private static void Split(ref Acronym letters, ReadOnlySpan<char> word)
    {
        const int shortestSecond = 4;
        letters.Add(First(word));
        foreach (var first in FirstsByLetter[word[0] & (FirstsByLetter.Length - 1)])
        {
            if (word.Length < first.Length + shortestSecond || !word.StartsWith(first, StringComparison.Ordinal)) continue;
            letters.Add(First(word[first.Length..]));
            return;
        }
    }

    private static char First(ReadOnlySpan<char> word) => char.IsAsciiLetterLower(word[0]) ? FirstLetters.Take(word, 0, out _)[0] : word[0];

    private static void Add(ref SpanList<string> found, in Acronym letters)
    {
        if (letters.Length is < Shortest or > Longest) return;
        foreach (var other in found.Items)
            if (letters.Is(other)) return;
        found.Add(letters.ToString());
    }

    // The letters of an acronym being made; of one that grows too long, how many.
    private struct Acronym
    {
        private Room16<char> _letters;

        public int Length { get; private set; }

        public void Add(char letter)
        {
            if (Length < Longest) _letters[Length] = letter;
            Length++;
        }

        public readonly bool Is(ReadOnlySpan<char> other) => _letters[..Length].SequenceEqual(other);

        public override readonly string ToString() => _letters[..Length].ToString();
    }
}
