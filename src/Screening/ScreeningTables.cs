using Screening.Model;
using Screening.Text;

namespace Screening;

/// <summary>The tables of words that all comparisons use: legal forms, places, given names and the like.</summary>
public static class ScreeningTables
{
    /// <summary>Reads the tables now. Without, the first comparison does, in a tenth of a second or two, and whoever asked it waits.</summary>
    /// <remarks>For programs that begin to serve, and for short calls beside other work. A second call does nothing. Safe on any thread.</remarks>
    public static void Load()
    {
        // None of these needs a table that is read on this thread meanwhile: neither waits for the other for ever.
        var beside = Task.Run(static () => (LegalForms.IsPart("a"), CyrillicWords.English("zavodskoi"), GivenNames.Find("ivan", "ivan")));
        _ = Vocabulary.WordsWith("a");
        _ = Screener.Compare(Query.Of("a"), Query.Of("b"));
        beside.GetAwaiter().GetResult();
    }
}
