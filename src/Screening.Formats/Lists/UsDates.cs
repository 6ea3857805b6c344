namespace Screening.Formats.Lists;

/// <summary>Days as United States files print them.</summary>
internal static class UsDates
{
    /// <summary>A day in the forms <c>6/5/1995</c>, <c>06/05/1995</c> or <c>1995-06-05</c>, in ISO form; the text itself where it is none,
    /// so that whoever checks it can tell what was found.</summary>
    public static string Day(string text) => ListDates.Day(text, "M/d/yyyy", "yyyy-MM-dd") ?? text.Trim();
}
