namespace Screening.Engine;

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

    private static int Rank(string id)
    {
        var rank = Array.FindIndex(Leading, p => id.StartsWith(p, StringComparison.Ordinal));
        return rank < 0 ? Leading.Length : rank;
    }
}
