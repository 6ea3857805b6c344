using Screening.Text;

namespace Screening.Tests.Reference;

/// <summary>The rules for persons' names written the plain way. The oracle of <c>PersonRules</c>.</summary>
internal static class PlainPersonScore
{
    /// <summary>Whether two words are one name of a person.</summary>
    public static bool AreOne(NameWord a, NameWord b) => Similarity(a.Person, b.Person) > 0;

    /// <summary>What persons' names say of two words; null where they say nothing.</summary>
    public static double? Similarity(PersonWord a, PersonWord b)
    {
        if (!a.IsMeant && !b.IsMeant) return null;
        PersonRole[] roles = [a.Role, b.Role];
        if (a.Key is not null && a.Key == b.Key) return roles.Contains(PersonRole.Nickname) ? 0.80 : a.Role == PersonRole.Other ? 0.90 : 0.97;
        return roles.All(r => r is PersonRole.Given or PersonRole.Patronymic) ? 0 : null;
    }

    /// <summary>Whether two fathers may be one with a letter lost.</summary>
    public static bool MayBeOneFather(NameWord a, NameWord b) =>
        a.Person.Role == PersonRole.Patronymic && b.Person.Role == PersonRole.Patronymic && PlainNameScore.Distance(a.Text, b.Text) <= 1;

    /// <summary>What became of the words two names are known by.</summary>
    public sealed class Facts
    {
        private int _alike;
        private bool _initialInQuery;
        private bool _initialInList;

        public List<NameWord> Sure { get; } = [];

        public NameWord[] LeftInQuery { get; set; } = [];

        public NameWord[] LeftInList { get; set; } = [];

        public void Add(NameWord query, NameWord listed, double similarity, bool isInitial, bool isEqual)
        {
            if (isInitial && similarity == 0.60)
            {
                if (query.Class == WordClass.Initial) _initialInQuery = true;
                else _initialInList = true;
            }
            else if (!isEqual || similarity <= 0.80) _alike++;
            else Sure.Add(query);
        }

        public double Score(double shared, double onlyInQuery, double onlyInList, double contradicted, bool isSeveralWords)
        {
            if (IsNearMiss()) contradicted = 0;
            var score = shared / (shared + 0.5 * onlyInQuery + 0.3 * onlyInList + 2 * contradicted);
            var (query, listed) = (LeftInQuery.Count(IsTelling), LeftInList.Count(IsTelling));
            var isLeft = query + listed > 0;
            if (Sure.Count == 0 && _alike > 0 && isSeveralWords) score *= 0.86;
            if (Sure.Count <= 1 && (_alike > 0 ? isLeft : (_initialInList && listed > 0) || (_initialInQuery && query > 0))) score *= 0.85;
            if (LeftInQuery.Any(w => w.Origin is Origin.Hangul or Origin.Han)) score *= 0.85;
            if (Sure.Count == 0 || _alike > 0 || Sure.Any(w => w.Person.Role == PersonRole.Other)) return score;
            var isAnyOfTheName = Sure.Count == 1 && (_initialInQuery || _initialInList || isLeft);
            return isAnyOfTheName || (isLeft && Sure.Any(w => w.Person.Role == PersonRole.Patronymic)) ? score * 0.75 : score;
        }

        private static bool IsTelling(NameWord word) => word.Person.Role != PersonRole.Patronymic;

        private bool IsNearMiss()
        {
            if (LeftInQuery is not [var a] || LeftInList is not [var b]) return false;
            NameWord[] both = [a, b];
            return both.All(w => w.Text.Length >= 3) && !both.All(w => w.Person.Role is PersonRole.Given or PersonRole.Patronymic) && PlainNameScore.Distance(a.Text, b.Text) <= 2;
        }
    }
}
