using System.Text;
using Screening.Formats;
using Screening.Formats.Reading;
using Screening.Formats.Rules;
using Screening.Model;
using Screening.Tests.Support;

namespace Screening.Tests.Rules;

/// <summary>Whatever is changed in a default rule, a case fails or the file is refused: nothing in them is there unproved.</summary>
public sealed class RuleMutationTests
{
    private static readonly string[] Files = [.. RuleFiles.FilesOf(Repository.At("data/rules"))];
    private static readonly RuleCaseRunner Runner = new(BundledData.Rules());
    private static readonly IReadOnlyList<RuleCase> Cases = RuleCases.Read(Repository.At("data/rules"));

    public static TheoryData<string> Names => [.. Files.Select(f => Path.GetFileName(f))];

    [Theory, MemberData(nameof(Names))]
    public void A_change_of_any_value_makes_a_case_fail(string name)
    {
        var mutants = RuleMutants.Of(File.ReadAllText(Files.Single(f => Path.GetFileName(f) == name))).ToList();
        Assert.True(mutants.Count > 10);
        string[] unnoticed = [.. mutants.Where(m => !IsOfTheList(m)).AsParallel().AsOrdered().Where(m => !IsNoticed(name, m)).Select(m => $"{m.Owner}: {m.What}")];
        Assert.True(unnoticed.Length == 0, $"{unnoticed.Length} of {mutants.Count} changes of {name} go unnoticed:\n{string.Join('\n', unnoticed)}");
    }

    // The table of high-priority goods begins on the very day: a rule that begins a day before it has no goods to find.
    private static bool IsOfTheList(RuleMutant mutant) => mutant.What.EndsWith("\"2024-02-23\" is \"2024-02-22\"", StringComparison.Ordinal);

    private static bool IsNoticed(string name, RuleMutant mutant)
    {
        RuleCaseRunner changed;
        try
        {
            changed = Runner.With(RuleFiles.Read([.. Files.Select(f => Path.GetFileName(f) == name ? Part(name, Encoding.UTF8.GetBytes(mutant.Text)) : InputFile.Single(f))]));
        }
        catch (InputFormatException)
        {
            return true;
        }
        // Those that name the rule first: they are the ones to notice.
        return Cases.OrderByDescending(c => c.File.Name.StartsWith(Path.GetFileNameWithoutExtension(name), StringComparison.Ordinal) ? 1 + c.Expect.Concat(c.Absent).Count(i => i == mutant.Owner) : 0)
            .Any(c => !c.Run(changed).Passed);
    }

    private static InputPart Part(string name, byte[] bytes) => new(name, name, bytes.Length, new Lazy<string>(""), () => new MemoryStream(bytes, writable: false));
}
