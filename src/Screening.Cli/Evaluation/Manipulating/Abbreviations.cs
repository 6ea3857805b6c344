using System.Collections.Frozen;

namespace Screening.Cli.Evaluation.Manipulating;

/// <summary>General words as forms and fields shorten them: abbreviations that stand for one word only.</summary>
internal static class Abbreviations
{
    private static readonly FrozenDictionary<string, string> Bodies = new Dictionary<string, string>
    {
        ["association"] = "Assn",
        ["brothers"] = "Bros",
        ["center"] = "Ctr",
        ["centre"] = "Ctr",
        ["company"] = "Co",
        ["corporation"] = "Corp",
        ["department"] = "Dept",
        ["development"] = "Dev",
        ["engineering"] = "Eng",
        ["general"] = "Gen",
        ["group"] = "Grp",
        ["industrial"] = "Ind",
        ["industries"] = "Ind",
        ["industry"] = "Ind",
        ["institute"] = "Inst",
        ["insurance"] = "Ins",
        ["international"] = "Intl",
        ["laboratory"] = "Lab",
        ["management"] = "Mgmt",
        ["manufacturing"] = "Mfg",
        ["ministry"] = "Min",
        ["national"] = "Natl",
        ["organization"] = "Org",
        ["services"] = "Svcs",
        ["technical"] = "Tech",
        ["technologies"] = "Tech",
        ["technology"] = "Tech",
        ["trading"] = "Trdg",
        ["university"] = "Univ",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Persons = new Dictionary<string, string>
    {
        ["mohammad"] = "Mohd",
        ["mohammed"] = "Mohd",
        ["muhammad"] = "Md",
        ["abdul"] = "Abd",
        ["alexander"] = "Alex",
        ["aleksandr"] = "Alex",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>One such word shortened; null where the name has none.</summary>
    public static string? Write(ListedName name, Random random)
    {
        var table = name.IsPerson ? Persons : Bodies;
        var words = name.Words.Where(w => !w.IsForm && table.ContainsKey(w.Text)).ToArray();
        if (words.Length == 0) return null;
        var word = words[random.Next(words.Length)];
        var shorter = table[word.Text];
        return name.With(word, word.Text.Any(char.IsLower) ? shorter : shorter.ToUpperInvariant());
    }
}
