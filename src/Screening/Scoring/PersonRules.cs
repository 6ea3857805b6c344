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
        relation = WordRelation.SameMeaning;
        if (!a.IsMeant && !b.IsMeant) return null;
        if (AreOneName(a, b))
        {
            if (a.Role == PersonRole.Nickname || b.Role == PersonRole.Nickname) return ScoringPolicy.ShortFormOnly;
            if (a.Role != PersonRole.Other) return ScoringPolicy.SameGivenName;
            relation = WordRelation.SameSound;
            return ScoringPolicy.SameSlavicKey;
        }
        // Two known names are two names, and no slip: Maria, Daria; Alekseevich, Andreevich.
        return IsKnown(a.Role) && IsKnown(b.Role) ? 0 : null;
    }

    private static bool IsKnown(PersonRole role) => role is PersonRole.Given or PersonRole.Patronymic;

    /// <summary>The score of shared and unshared weight of two persons' names; never above <see cref="ScoringPolicy.Score"/>.</summary>
    public static double Score(double shared, double onlyInQuery, double onlyInList, double contradicted) => shared <= 0 ? 0 : shared
        / (shared + ScoringPolicy.OnlyInQuery * onlyInQuery + ScoringPolicy.PersonOnlyInList * onlyInList + ScoringPolicy.PersonContradiction * contradicted);

    /// <summary>What the kinds of words shared and left out take from the score; 1 where nothing.</summary>
    public static double Factor(NameAlignment alignment)
    {
        var seen = new Seen();
        foreach (var pair in alignment.Pairs) seen.Add(pair, alignment.Query!.Words, alignment.Listed!.Words);
        var factor = 1.0;
        if (seen is { Sure: 0, Alike: > 0 } && alignment.Query!.OwnWords > 1) factor *= ScoringPolicy.NoSureWord;
        if (seen.Sure <= 1 && (seen.Alike > 0 ? seen.LeftInQuery + seen.LeftInList > 0 : seen.IsInitialAgainstName)) factor *= ScoringPolicy.OneSureWord;
        if (seen is { Sure: > 0, Alike: 0, HasPatronymic: true, HasFamilyName: false } && seen.LeftInQuery + seen.LeftInList > 0) factor *= ScoringPolicy.GivenNamesOnly;
        return factor;
    }

    private struct Seen
    {
        public int Sure;
        public int Alike;
        public int LeftInQuery;
        public int LeftInList;
        public bool HasPatronymic;
        public bool HasFamilyName;
        private bool _hasInitialInQuery;
        private bool _hasInitialInList;

        // "R." stands for Richard where nothing else is left to ask for; beside a Mitchell it is no Ravn.
        public readonly bool IsInitialAgainstName => (_hasInitialInList && LeftInList > 0) || (_hasInitialInQuery && LeftInQuery > 0);

        public void Add(in NameAlignment.Pair pair, NameWord[] query, NameWord[] listed)
        {
            var own = (pair.Query >= 0 && IsOwn(query[pair.Query])) || (pair.Listed >= 0 && IsOwn(listed[pair.Listed]));
            if (!own && pair.Relation != WordRelation.Joined) return;
            switch (pair.Relation)
            {
                case WordRelation.OnlyInQuery:
                    if (query[pair.Query].Person.Role != PersonRole.Patronymic) LeftInQuery++;
                    break;
                case WordRelation.OnlyInList:
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
                    Sure++;
                    var role = pair.QueryLength > 1 ? listed[pair.Listed].Person.Role : query[pair.Query].Person.Role;
                    HasPatronymic |= role == PersonRole.Patronymic;
                    HasFamilyName |= role == PersonRole.Other;
                    break;
            }
        }

        private static bool IsOwn(in NameWord word) => PreparedName.IsOwn(word.Class);
    }
}
