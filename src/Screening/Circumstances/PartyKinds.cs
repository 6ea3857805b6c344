using System.Collections.Frozen;
using Screening.Text;

namespace Screening.Circumstances;

/// <summary>What the name of a party says it is.</summary>
public enum PartyKind
{
    /// <summary>A freight forwarder or logistics company: seldom who goods are for.</summary>
    Forwarder,

    /// <summary>A bank.</summary>
    Bank,

    /// <summary>Nobody yet: "to order", the bill of lading decides.</summary>
    ToOrder,
}

/// <summary>Reads what a party is out of its name, by the table <c>party-kinds.tsv</c>.</summary>
internal static class PartyKinds
{
    private static readonly FrozenDictionary<string, PartyKind> Kinds = new Dictionary<string, PartyKind>(StringComparer.Ordinal)
    {
        ["forwarder"] = PartyKind.Forwarder,
        ["bank"] = PartyKind.Bank,
        ["to-order"] = PartyKind.ToOrder,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly PhraseTrie<PartyKind> Phrases = LoadPhrases();
    private static readonly (string Stem, PartyKind Kind)[] Stems = [.. Rows("stem").Select(r => (NameFolding.Fold(r.Text), r.Kind))];

    private static readonly FrozenDictionary<string, PartyKind> Whole = Rows("whole").ToFrozenDictionary(r => NameFolding.Fold(r.Text), r => r.Kind, StringComparer.Ordinal);

    /// <summary>The kinds a name tells, each once.</summary>
    public static IReadOnlyList<PartyKind> Of(string name)
    {
        List<PartyKind>? found = null;
        var normalized = NameNormalizer.Normalize(name);
        var words = normalized.Tokens;
        if (Whole.TryGetValue(normalized.Text, out var all)) return [all];
        for (var i = 0; i < words.Length; i++)
        {
            if (Phrases.Match(words, i, out var kind) > 0) Add(kind, i);
            foreach (var (stem, stemKind) in Stems)
                if (words[i].Text.StartsWith(stem, StringComparison.Ordinal)) Add(stemKind, i);
        }
        return found ?? (IReadOnlyList<PartyKind>)[];

        // "To order" begins a cell; further on it may be anything.
        void Add(PartyKind kind, int at)
        {
            if ((kind != PartyKind.ToOrder || at == 0) && found?.Contains(kind) != true) (found ??= []).Add(kind);
        }
    }

    private static PhraseTrie<PartyKind> LoadPhrases()
    {
        var trie = new PhraseTrie<PartyKind>();
        foreach (var (text, kind) in Rows("phrase")) trie.Add(NameNormalizer.Normalize(text).Tokens, kind);
        return trie;
    }

    private static IEnumerable<(string Text, PartyKind Kind)> Rows(string how) =>
        ResourceTables.Rows("party-kinds.tsv").Where(r => r[2] == how).Select(r => (r[0], Kinds[r[1]]));
}
