using System.Text;

namespace Screening.Rules;

/// <summary>Fills the messages of rules with the facts of a finding.</summary>
public static class MessageText
{
    private static readonly OrderedDictionary<string, Func<Finding, string>> Values = new(StringComparer.Ordinal)
    {
        ["input"] = f => f.Input,
        ["name"] = f => f.Name,
        ["entityId"] = f => f.EntityId,
        ["role"] = f => f.Role,
        ["lists"] = f => string.Join(", ", f.Listings.Prepend(f.EntityId).Select(ListOf).Where(l => l.Length > 0).Distinct(StringComparer.Ordinal)),
        ["score"] = f => f.Score.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture),
        ["policies"] = f => string.Join(", ", f.Policies),
    };

    /// <summary>What may stand between braces.</summary>
    public static IReadOnlyList<string> Fields { get; } = [.. Values.Keys];

    /// <summary>The first field between braces that is none of <see cref="Fields"/>, or a brace without its other; null where all is well.</summary>
    /// <param name="message">The message.</param>
    public static string? FaultIn(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        for (var i = 0; i < message.Length; i++)
        {
            if (message[i] == '}') return "}";
            if (message[i] != '{') continue;
            var end = message.IndexOf('}', i);
            if (end < 0 || !Values.ContainsKey(message[(i + 1)..end])) return end < 0 ? "{" : message[i..(end + 1)];
            i = end;
        }
        return null;
    }

    /// <summary>The message about a finding. What is filled in is not read again.</summary>
    internal static string Fill(string message, Finding finding)
    {
        if (!message.Contains('{', StringComparison.Ordinal)) return message;
        var text = new StringBuilder();
        for (var i = 0; i < message.Length; i++)
        {
            if (message[i] != '{')
            {
                text.Append(message[i]);
                continue;
            }
            var end = message.IndexOf('}', i);
            text.Append(Values[message[(i + 1)..end]](finding));
            i = end;
        }
        return text.ToString();
    }

    private static string ListOf(string id) => id[..Math.Max(0, id.IndexOf(':', StringComparison.Ordinal))];
}
