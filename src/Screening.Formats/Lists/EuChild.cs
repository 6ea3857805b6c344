namespace Screening.Formats.Lists;

/// <summary>One element of the European Union's list, or the columns of a row that stand for it: both formats have the same fields.</summary>
/// <param name="Name">Name of the element in the XML, for instance <c>nameAlias</c>.</param>
/// <param name="Line">Line it stands on.</param>
/// <param name="Field">A field by the name of its attribute in the XML; null where it is empty.</param>
internal sealed record EuChild(string Name, int Line, Func<string, string?> Field)
{
    /// <summary>Notes inside the element.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Acts that added to the element, by date of publication.</summary>
    public IReadOnlyList<string> Dates { get; init; } = [];

    /// <inheritdoc cref="Field" />
    public string? this[string field] => Field(field);

    /// <summary>The fields that have a text, joined.</summary>
    public string Join(string separator, params ReadOnlySpan<string> fields)
    {
        var texts = new List<string>();
        foreach (var field in fields)
        {
            if (Field(field) is { } text) texts.Add(text);
        }
        return string.Join(separator, texts);
    }
}
