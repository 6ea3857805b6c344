namespace Screening.Text;

/// <summary>The plain form of a name: for keys, for sorting, for looking things up; not for scoring.</summary>
public static class NameFolding
{
    /// <summary>The name in lower-case Latin words without accents, punctuation and invisible characters, separated by single spaces.</summary>
    /// <param name="name">A name in any script.</param>
    /// <returns>The folded name; empty where nothing readable is left. Equal on every machine and culture.</returns>
    public static string Fold(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return NameNormalizer.Normalize(name).Text;
    }
}
