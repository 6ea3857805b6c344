namespace Screening.Parties;

/// <summary>The order in which lists lead where one party is on several.</summary>
internal static class ListOrder
{
    private static readonly string[] Leading = ["us-ofac-sdn", "us-ofac-", "eu-", "uk-", "un-", "us-bis-"];

    /// <summary>Compares two entity ids: by list as the contract orders them, then by id.</summary>
    public static int Compare(string a, string b)
    {
        var rank = Rank(a).CompareTo(Rank(b));
        return rank != 0 ? rank : string.CompareOrdinal(a, b);
    }

    /// <summary>The same order for sorting.</summary>
    public static IComparer<string> ById { get; } = Comparer<string>.Create(Compare);

    private static int Rank(string id)
    {
        var rank = 0;
        while (rank < Leading.Length && !id.StartsWith(Leading[rank], StringComparison.Ordinal)) rank++;
        return rank;
    }
}
