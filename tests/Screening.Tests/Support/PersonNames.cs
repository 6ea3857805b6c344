using Screening.Scoring;

namespace Screening.Tests.Support;

/// <summary>Made-up persons whose names meet each other in every way: spellings, short forms, fathers' names, initials, articles.</summary>
internal static class PersonNames
{
    private static readonly string[] Parts =
    [
        "Aleksandr", "Oleksandr", "Aliaksandr", "Sasha", "Sergey", "Siarhei", "Sergejs", "Nikolaevich", "Mikalaevich", "Mykolaiovych", "Nikolaevna",
        "Petrovich", "Piatrovich", "Ivanov", "Ivanou", "Sokolovsky", "Sakalouski", "Kim", "Yong", "Chol", "Chun", "Uun", "Un", "Abd", "al", "el", "Abdul",
        "Rahman", "Abdurrahman", "Abdelrahman", "Mohammed", "Muhamad", "Ahmed", "bin", "A.", "M.", "Maria", "Daria", "Mariya", "Jones", "James", "Мiкалай", "Сяргей", "Іваноў",
    ];

    /// <summary>Names of one to four words, drawn from a seeded source.</summary>
    public static IEnumerable<PreparedName> Draw(int count, int seed, Func<int, bool> isPerson)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
            yield return TestLists.Name(string.Join(' ', Enumerable.Range(0, random.Next(1, 5)).Select(_ => Parts[random.Next(Parts.Length)])), isPerson(i));
    }
}
