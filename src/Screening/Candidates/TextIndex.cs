using Screening.Model;
using Screening.Scoring;
using Screening.Storage;
using Screening.Text;

namespace Screening.Candidates;

/// <summary>A listed name found inside running text.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Name">The listed name.</param>
/// <param name="Found">The words of the text.</param>
/// <param name="IsWholeName">Whether it is a name of several words, or one with its legal form; a single word needs more caution.</param>
internal readonly record struct TextHit(int Entity, string Name, string Found, bool IsWholeName);

/// <summary>Finds listed names inside goods text, addresses and notes, at word boundaries, in one pass.</summary>
/// <remarks>
/// Algorithm: hashes of every listed name that can stand alone in a sentence, and of its beginnings, word by word; what is
/// found is compared with the name. Time: O(words × longest name). Space: 16 bytes a name and 8 a beginning.
/// Contract: every eligible name whose words stand in the text side by side, after normalisation; of those that begin at one
/// word, the longest.
/// Oracle: the same by searching every name, in TextIndexTests.
/// What is left out: weak aliases, names of general words only; a single word counts for organisations and vessels, is at least four
/// letters long, and must be written in capitals in a text that is not, or stand beside a legal form (OAO PELENG); one of ten letters in
/// capitals counts in any text. An ordinary word counts beside a legal form only, for organisations.
/// Several short or ordinary words (KDG Engineering, EP-MOE), and one beside a word that says nothing (Professor Ryabinkin), must stand out in capitals
/// too, or beside a legal form.
/// </remarks>
internal sealed class TextIndex
{
    // Weight of words a name needs to be told from ordinary language: one word of its own and a little more.
    private const double EnoughWeight = 1.3;
    private const int EnoughLetters = 4;
    private const int LongWord = 10;

    // How far the words of a name speak for themselves in running text.
    private enum Standing
    {
        None,

        // One ordinary word: only beside a legal form.
        OrdinaryWord,

        // One word: in capitals, or beside a legal form.
        Word,

        // One word as long as hardly any but a name is: in capitals too where all is in capitals.
        LongWord,
        WeakWords,
        WholeName,
    }

    // A name that can stand in a text: whose it is, which of its entity's names, in which order of its words.
    private readonly record struct Entry(int Entity, int Name, int Order, Standing Standing);

    private readonly IReadOnlyList<PreparedEntity> _entities;
    private readonly Flat<Entry> _entries;
    private readonly HashLists _beginnings;
    private readonly HashLists _whole;

    /// <summary>Indexes the names of the entities; an id is an entity's place in the list.</summary>
    public TextIndex(IReadOnlyList<PreparedEntity> entities)
    {
        _entities = entities;
        var entries = new List<Entry>();
        var (beginnings, whole) = (new HashLists.Builder(), new HashLists.Builder());
        for (var entity = 0; entity < entities.Count; entity++)
        {
            var names = entities[entity].Names;
            for (var i = 0; i < names.Length; i++)
            {
                var kind = entities[entity].Entity.Kind;
                var standing = names[i].Quality == NameQuality.Weak ? Standing.None : StandingOf(names[i], kind);
                if (standing == Standing.None) continue;
                var order = 0;
                foreach (var words in Orders(names[i], kind))
                {
                    var hash = 0u;
                    for (var word = 0; word < words.Length; word++)
                    {
                        if (word > 0) beginnings.Add(hash, 0);
                        hash = Next(hash, words[word]);
                    }
                    whole.Add(hash, entries.Count);
                    entries.Add(new Entry(entity, i, order++, standing));
                }
            }
        }
        (_entries, _beginnings, _whole) = (Flat<Entry>.Of([.. entries]), beginnings.Build(), whole.Build());
    }

    private TextIndex(SectionFile file, string name, IReadOnlyList<PreparedEntity> entities)
    {
        _entities = entities;
        (_entries, _beginnings, _whole) = (file.Values<Entry>(name), HashLists.Open(file, name + ".beginnings"), HashLists.Open(file, name + ".whole"));
    }

    /// <summary>Opens an index that was written to a file.</summary>
    public static TextIndex Open(SectionFile file, string name, IReadOnlyList<PreparedEntity> entities) => new(file, name, entities);

    /// <summary>Adds the index to a file.</summary>
    public void Write(SectionWriter writer, string name)
    {
        writer.Add(name, _entries);
        _beginnings.Write(writer, name + ".beginnings");
        _whole.Write(writer, name + ".whole");
    }

    // The hash of a phrase from that of its beginning and its next word.
    private static uint Next(uint hash, string word) => HashLists.Mixed((hash * 31) + HashLists.Hash(word));

    // The longest listed names that begin at a word of a text; their length in words.
    private int Match(ReadOnlySpan<NameToken> tokens, int at, LayerOrder order, int layer, List<Entry> found)
    {
        found.Clear();
        var (hash, length) = (0u, 0);
        for (var i = at; i < tokens.Length; i++)
        {
            hash = Next(hash, tokens[i].Text);
            var isLonger = false;
            foreach (var place in _whole.Of(hash))
            {
                var entry = _entries[place];
                if (order.NumberOf(layer, entry.Entity) < 0 || !IsWritten(entry, tokens[at..(i + 1)])) continue;
                if (!isLonger) found.Clear();
                isLonger = true;
                found.Add(entry);
            }
            if (isLonger) length = i + 1 - at;
            if (_beginnings.Of(hash).IsEmpty) break;
        }
        return length;
    }

    private bool IsWritten(Entry entry, ReadOnlySpan<NameToken> tokens)
    {
        var entity = _entities[entry.Entity];
        var words = Orders(entity.Names[entry.Name], entity.Entity.Kind).ElementAt(entry.Order);
        if (words.Length != tokens.Length) return false;
        for (var i = 0; i < words.Length; i++)
            if (words[i] != tokens[i].Text) return false;
        return true;
    }

    private static Standing StandingOf(PreparedName name, EntityKind kind)
    {
        if (name.OwnWords == 0 && name.WeightAsWritten < EnoughWeight) return Standing.None;
        var written = WordsOf(name).Length;
        // "Professor Ryabinkin", "Ji Xiang": a word of its own beside one that says nothing.
        if (written > 1 && name.WeightAsWritten < EnoughWeight) return kind != EntityKind.Person && name.OwnWords > name.WeakWords ? Standing.WeakWords : Standing.None;
        if (written > 1) return name.OwnWords > name.WeakWords || written > 2 ? Standing.WholeName : Standing.WeakWords;
        if (kind is EntityKind.Person || name.OwnWords != 1 || name.Words[0].Text.Length < EnoughLetters) return Standing.None;
        if (name.WeakWords > 0) return kind is EntityKind.Organization ? Standing.OrdinaryWord : Standing.None;
        return kind is EntityKind.Organization && name.Words[0].Text.Length >= LongWord ? Standing.LongWord : Standing.Word;
    }

    // As written, without the legal forms: an abbreviation stands in a text as it stands in the name.
    private static string[] WordsOf(PreparedName name) =>
        [.. NameNormalizer.Normalize(name.Name.Original).Tokens
            .Where((_, i) => !name.Name.Forms.Any(f => i >= f.Start && i < f.Start + f.Length))
            .Select(t => t.Text)];

    // People stand in text with the family name last, and without the patronymic.
    private static IEnumerable<string[]> Orders(PreparedName name, EntityKind kind)
    {
        var words = WordsOf(name);
        if (words.Length == 0) yield break;
        yield return words;
        if (kind != EntityKind.Person || words.Length < 2 || !name.Name.Original.Contains(',')) yield break;
        yield return [.. words[1..], words[0]];
        if (words.Length == 3) yield return [words[1], words[0]];
    }

    /// <summary>The listed names in a text, in order; each entity once.</summary>
    public IReadOnlyList<TextHit> Find(string text) => Find(NameNormalizer.Normalize(text), [this], LayerOrder.Of(_entities.Count));

    /// <summary>The listed names of several layers in a text, in order; each entity once, by its number.</summary>
    /// <param name="normalized">The text.</param>
    /// <param name="layers">The layers.</param>
    /// <param name="order">Where their entities stand.</param>
    public static IReadOnlyList<TextHit> Find(NormalizedName normalized, ReadOnlySpan<TextIndex> layers, LayerOrder order)
    {
        var (text, tokens) = (normalized.Original, normalized.Tokens);
        var (hits, names, found) = (new List<TextHit>(), new List<(int Number, Entry Entry, PreparedName Name)>(), new List<Entry>());
        for (var i = 0; i < tokens.Length; i++)
        {
            var length = 0;
            for (var layer = 0; layer < layers.Length; layer++)
            {
                var here = layers[layer].Match(tokens, i, order, layer, found);
                if (here == 0 || here < length) continue;
                if (here > length) names.Clear();
                length = here;
                foreach (var entry in found) names.Add((order.NumberOf(layer, entry.Entity), entry, layers[layer]._entities[entry.Entity].Names[entry.Name]));
            }
            if (length == 0) continue;
            if (layers.Length > 1) names.Sort(static (a, b) => (a.Number, a.Entry.Name, a.Entry.Order).CompareTo((b.Number, b.Entry.Name, b.Entry.Order)));
            Tell(text, tokens, i, length, names, hits);
        }
        return hits;
    }

    private static void Tell(string text, NameToken[] tokens, int at, int length, List<(int Number, Entry Entry, PreparedName Name)> names, List<TextHit> hits)
    {
        var last = tokens[at + length - 1];
        var found = text[tokens[at].Start..Math.Min(text.Length, last.Start + last.Length)];
        var standsOut = IsCapital(found, text);
        var hasForm = HasFormBeside(tokens, at, at + length);
        foreach (var (entity, (_, _, _, standing), name) in names)
        {
            if (!(standing == Standing.WholeName || hasForm || (standsOut && standing != Standing.OrdinaryWord) || (standing == Standing.LongWord && !HasSmall(found))) || hits.Exists(h => h.Entity == entity)) continue;
            hits.Add(new TextHit(entity, name.Name.Original, found, standing == Standing.WholeName || (length > 1 && hasForm)));
        }
    }

    private static bool HasFormBeside(NameToken[] tokens, int start, int end)
    {
        // Two letters before a name are a word as often as a form: "as", "e.g.".
        const int shortest = 2, shortestBefore = 3, longest = 8;
        if (LegalForms.Match(tokens, end) is > 0 and var length && tokens[end..(end + length)].Sum(t => t.Text.Length) >= shortest) return true;
        for (var i = Math.Max(0, start - longest); i < start; i++)
            if (LegalForms.Match(tokens.AsSpan(0, start), i) is > 0 and var before && i + before == start && tokens[i..start].Sum(t => t.Text.Length) >= shortestBefore) return true;
        return false;
    }

    private static bool IsCapital(string word, string text) =>
        word.Any(char.IsLetter) && !HasSmall(word) && HasSmall(text);

    private static bool HasSmall(string text) => text.Any(char.IsLower);
}
