using Screening.Formats.Reading;

namespace Screening.Formats.Lists;

/// <summary>What a party of the European Union's list cannot be without.</summary>
internal static class EuRecords
{
    /// <summary>What is wrong with a party; null where nothing is.</summary>
    /// <param name="id">Its <c>logicalId</c>.</param>
    /// <param name="children">Its elements.</param>
    public static (string Code, string Message)? Fault(string? id, IReadOnlyCollection<EuChild> children)
    {
        if (id is null) return ("missing-id", "found no logicalId; expected a number");
        var names = children.Where(c => c.Name == "nameAlias").Select(EuNames.Whole).OfType<string>().ToList();
        return names.Count == 0 ? ("missing-name", $"{Excerpt.Of(id)}: found no name; expected at least one")
            : names.All(n => n.Length > InputLimits.MaxName) ? ("name-too-long", $"{Excerpt.Of(id)}: found a name of {names[0].Length} characters; expected at most {InputLimits.MaxName}")
            : null;
    }
}
