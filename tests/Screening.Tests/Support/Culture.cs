using System.Globalization;

namespace Screening.Tests.Support;

/// <summary>Work done under another culture, where the machine has it.</summary>
internal static class Culture
{
    /// <summary>Whether the culture can be had: with invariant globalization only the invariant one can.</summary>
    public static bool Exists(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name) is not null;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Runs the work under a culture; under the invariant one where there is no other.</summary>
    public static T Under<T>(string name, Func<T> work)
    {
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Exists(name) ? name : "");
            return work();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }
}
