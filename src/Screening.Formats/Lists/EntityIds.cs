using System.Security.Cryptography;
using System.Text;
using Screening.Text;

namespace Screening.Formats.Lists;

/// <summary>Ids of list entries: the list's own, in the form this library uses, or one computed from the record.</summary>
public static class EntityIds
{
    /// <summary>The id of a record on a list that gives none: <c>#</c> and 12 hexadecimal digits of SHA-256 over
    /// <c>source|folded name|country</c> in UTF-8.</summary>
    /// <param name="source">The list's key, for instance <c>us-bis-el</c>: the same record gets the same id from every format.</param>
    /// <param name="name">The primary name, as printed.</param>
    /// <param name="country">ISO 3166 alpha-2 code; empty where there is none.</param>
    public static string Compute(string source, string name, string? country)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(name);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{source}|{NameFolding.Fold(name)}|{country}"));
        return string.Concat("#", Convert.ToHexStringLower(hash).AsSpan(0, 12));
    }

    /// <summary>The full id, <c>list:own id</c>.</summary>
    internal static string Of(string list, string own) => $"{list}:{own}";

    /// <summary>The list's own id out of a text that carries others beside it, as unions of lists print them.</summary>
    internal static string Own(string list, string text)
    {
        text = text.Trim();
        return list switch
        {
            "eu-fsf" when Between(text, "logicalId ", ")") is { } logical => logical,
            "uk-sl" when text.IndexOf(" (OFSI", StringComparison.Ordinal) is > 0 and var at => text[..at],
            "ch-seco" when text.StartsWith("ssid ", StringComparison.Ordinal) => text[5..],
            "jp-meti" when text.StartsWith("jp-eul-", StringComparison.Ordinal) => text[7..],
            _ => text.Replace(' ', '_'),
        };
    }

    private static string? Between(string text, string before, string after)
    {
        var start = text.IndexOf(before, StringComparison.Ordinal);
        if (start < 0) return null;
        start += before.Length;
        var end = text.IndexOf(after, start, StringComparison.Ordinal);
        return end < 0 ? null : text[start..end];
    }
}
