using System.Globalization;

namespace Screening.Benchmarks.Data;

/// <summary>A synthetic name in parts, so that it can be altered with the truth known.</summary>
/// <param name="Group">The entity it belongs to.</param>
/// <param name="Words">Its words, in lower case, without the legal form.</param>
/// <param name="Form">Its legal form; null where it has none.</param>
/// <param name="IsPerson">Whether it is a person's.</param>
/// <param name="IsUpper">Whether it is printed in capitals.</param>
internal sealed record SyntheticName(int Group, string[] Words, string? Form, bool IsPerson, bool IsUpper)
{
    /// <summary>The name as printed.</summary>
    public string Text
    {
        get
        {
            var name = string.Join(' ', Form is null ? Words : [.. Words, Form]);
            return IsUpper ? name.ToUpperInvariant() : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name);
        }
    }
}
