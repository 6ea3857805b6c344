using Screening.Text;

namespace Screening.Cli.Evaluation.Sampling;

/// <summary>What two names share that are one name, in whatever order, standard of transliteration or legal form.</summary>
internal static class NameKey
{
    /// <summary>The words in one order, legal forms left out: "PUTIN, Vladimir" is "Vladimir Putin", and Nevsky JSC is Nevsky.</summary>
    public static string Of(string name)
    {
        var tokens = NameNormalizer.Normalize(name).Tokens;
        var forms = LegalForms.Find(tokens);
        return string.Join(' ', tokens.Where((_, i) => !Array.Exists(forms, f => i >= f.Start && i < f.Start + f.Length)).Select(t => RomanKey.Of(t.Text)).Order(StringComparer.Ordinal));
    }
}
