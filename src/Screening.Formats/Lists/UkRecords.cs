using Screening.Formats.Reading;

namespace Screening.Formats.Lists;

/// <summary>What a record of a list of the United Kingdom cannot be without.</summary>
internal static class UkRecords
{
    /// <summary>What is wrong with a record; null where nothing is.</summary>
    /// <param name="id">The list's own id.</param>
    /// <param name="names">The fields of its names, in Latin letters and others.</param>
    public static (string Code, string Message)? Fault(string? id, IEnumerable<Func<string, string?>> names)
    {
        if (string.IsNullOrWhiteSpace(id)) return ("missing-id", "found no id; expected one");
        var texts = names.SelectMany(n => new[] { UkParty.Whole(n), n("namenonlatinscript") ?? "" }).Where(t => t.Length > 0).ToList();
        return texts.Count == 0 ? ("missing-name", $"{Excerpt.Of(id)}: found no name; expected at least one")
            : texts.All(t => t.Length > InputLimits.MaxName) ? ("name-too-long", $"{Excerpt.Of(id)}: found a name of {texts[0].Length} characters; expected at most {InputLimits.MaxName}")
            : null;
    }
}
