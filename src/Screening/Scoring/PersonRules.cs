using Screening.Distance;
using Screening.Text;

namespace Screening.Scoring;

/// <summary>What is particular to the names of persons: given names, fathers' names and family names say unlike much.</summary>
/// <remarks>Applied where a person is meant, by the query or by the list. The numbers are those of <see cref="ScoringPolicy"/>; all only lower a score.</remarks>
internal static class PersonRules
{
    /// <summary>Whether two words are one name of a person, in whatever spelling.</summary>
    public static bool AreOneName(in PersonWord a, in PersonWord b) =>
        (a.IsMeant || b.IsMeant) && a.Key is not null && a.Key == b.Key;

    /// <summary>What names of persons say of two words; null where they leave it to the letters.</summary>
    public static double? Says(in PersonWord a, in PersonWord b, out WordRelation relation)
    {
        relation = WordRelation.SameSound;
        if (!a.IsMeant && !b.IsMeant) return null;
        if (AreOneName(a, b))
        {
            if (a.Role == PersonRole.Other) return ScoringPolicy.SameSlavicKey;
            if (a.Role != PersonRole.Nickname && b.Role != PersonRole.Nickname) return ScoringPolicy.SameGivenName;
            relation = WordRelation.SameMeaning;
            return ScoringPolicy.ShortFormOnly;
        }
        // Two known names are two names, and no slip: Maria, Daria; Alekseevich, Andreevich.
        return IsKnown(a.Role) && IsKnown(b.Role) ? 0 : null;
    }

    /// <summary>Whether two patronymics of two fathers may be one with a letter lost: Viktorovich, Vitorovich.</summary>
    public static bool MayBeOneFather(NameWord a, NameWord b) =>
        a.Person.Role == PersonRole.Patronymic && b.Person.Role == PersonRole.Patronymic && OptimalStringAlignment.Distance(a.Text, b.Text, 1) <= 1;

    private static bool IsKnown(PersonRole role) => role is PersonRole.Given or PersonRole.Patronymic;

    /// <summary>The score of two persons' names from what they share and what each has besides; never above that of
    /// <see cref="ScoringPolicy.Score"/>.</summary>
    /// <param name="alignment">The words and what became of them.</param>
    /// <param name="shared">Weight shared.</param>
    /// <param name="onlyInQuery">Weight of what only the query has.</param>
    /// <param name="onlyInList">Weight of what only the listed name has.</param>
    /// <param name="contradicted">Weight of whole words that stand against others.</param>
    public static double Score(NameAlignment alignment, double shared, double onlyInQuery, double onlyInList, double contradicted)
    {
        if (shared <= 0) return 0;
        var seen = new Seen();
        foreach (var pair in alignment.Pairs) seen.Add(pair, alignment.Query!.Words, alignment.Listed!.Words);
        if (contradicted > 0 && seen.IsNearMiss(alignment.Query!.Words, alignment.Listed!.Words)) contradicted = 0;
        var score = shared / (shared + ScoringPolicy.OnlyInQuery * onlyInQuery + ScoringPolicy.PersonOnlyInList * onlyInList + ScoringPolicy.PersonContradiction * contradicted);
        return score * Factor(seen, isSeveralWords: alignment.Query!.OwnWords > 1);
    }

    // What the kinds of words shared and left out take from the score.
    private static double Factor(in Seen seen, bool isSeveralWords)
    {
        var factor = 1.0;
        if (seen is { Sure: 0, Alike: > 0 } && isSeveralWords) factor *= ScoringPolicy.NoSureWord;
        if (seen.Sure <= 1 && (seen.Alike > 0 ? seen.LeftInQuery + seen.LeftInList > 0 : seen.IsInitialAgainstName)) factor *= ScoringPolicy.OneSureWord;
        // Names of syllables are short and share them with many: one more makes another name.
        if (seen.HasSyllableLeft) factor *= ScoringPolicy.OneSureWord;
        if (IsGivenNamesOnly(seen)) factor *= ScoringPolicy.GivenNamesOnly;
        return factor;
    }

    // "Sofia" and "Sofia M." are any Sofia, "Ivan Petrovich" any of his name.
    private static bool IsGivenNamesOnly(in Seen seen) => seen is { Sure: > 0, Alike: 0, HasFamilyName: false }
        && ((seen.Sure == 1 && (seen.HasInitial || seen.LeftInQuery + seen.LeftInList > 0)) || (seen.HasPatronymic && seen.LeftInQuery + seen.LeftInList > 0));

    // What became of the words two names are known by.
    private struct Seen
    {
        public int Sure;
        public int Alike;
        public int LeftInQuery;
        public int LeftInList;
        public bool HasSyllableLeft;
        public bool HasPatronymic;
        public bool HasFamilyName;
        private int _onlyInQuery;
        private int _onlyInList;
        private int _lastOnlyInQuery;
        private int _lastOnlyInList;
        private bool _hasInitialInQuery;
        private bool _hasInitialInList;

        public readonly bool HasInitial => _hasInitialInQuery || _hasInitialInList;

        // "R." stands for Richard where no other word is left to explain; beside a Mitchell it is no Ravn.
        public readonly bool IsInitialAgainstName => (_hasInitialInList && LeftInList > 0) || (_hasInitialInQuery && LeftInQuery > 0);

        /// <summary>Whether the one word that each name has besides is the other's by two slips, too many for words so short to be
        /// paired: Kim Yong Chol, Kim Yong Chun.</summary>
        public readonly bool IsNearMiss(NameWord[] query, NameWord[] listed)
        {
            if (_onlyInQuery != 1 || _onlyInList != 1) return false;
            var (a, b) = (query[_lastOnlyInQuery], listed[_lastOnlyInList]);
            return Math.Min(a.Text.Length, b.Text.Length) >= ScoringPolicy.ShortWord && !(IsKnown(a.Person.Role) && IsKnown(b.Person.Role))
                && OptimalStringAlignment.Distance(a.Text, b.Text, WordSimilarity.MaxEdits) <= WordSimilarity.MaxEdits;
        }

        public void Add(in NameAlignment.Pair pair, NameWord[] query, NameWord[] listed)
        {
            var own = (pair.Query >= 0 && IsOwn(query[pair.Query])) || (pair.Listed >= 0 && IsOwn(listed[pair.Listed]));
            if (!own && pair.Relation != WordRelation.Joined) return;
            switch (pair.Relation)
            {
                case WordRelation.OnlyInQuery:
                    (_onlyInQuery, _lastOnlyInQuery) = (_onlyInQuery + 1, pair.Query);
                    HasSyllableLeft |= query[pair.Query].Origin is Origin.Hangul or Origin.Han;
                    if (query[pair.Query].Person.Role != PersonRole.Patronymic) LeftInQuery++;
                    break;
                case WordRelation.OnlyInList:
                    (_onlyInList, _lastOnlyInList) = (_onlyInList + 1, pair.Listed);
                    if (listed[pair.Listed].Person.Role != PersonRole.Patronymic) LeftInList++;
                    break;
                case WordRelation.Misspelled:
                    Alike++;
                    break;
                case WordRelation.Initial:
                    if (query[pair.Query].Class == WordClass.Initial) _hasInitialInQuery = true;
                    else _hasInitialInList = true;
                    break;
                default:
                    if (pair.Similarity <= ScoringPolicy.ShortFormOnly && pair.Relation != WordRelation.Joined)
                    {
                        // A Bill may be a William, and what nearly sounds alike another word: alike, not sure.
                        Alike++;
                        break;
                    }
                    Sure++;
                    var role = pair.QueryLength > 1 ? listed[pair.Listed].Person.Role : query[pair.Query].Person.Role;
                    HasPatronymic |= role == PersonRole.Patronymic;
                    HasFamilyName |= role == PersonRole.Other;
                    break;
            }
        }

        private static bool IsOwn(NameWord word) => PreparedName.IsOwn(word.Class);
    }
}
