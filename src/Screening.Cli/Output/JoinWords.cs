using Screening.Parties;

namespace Screening.Cli.Output;

/// <summary>What joins entries, in words.</summary>
internal static class JoinWords
{
    /// <summary>The words for a kind of evidence.</summary>
    public static string Of(JoinKind kind) => kind switch
    {
        JoinKind.Statement => "statement",
        JoinKind.Number => "number",
        JoinKind.NameAndNumber => "name and number",
        JoinKind.NameAndBirthDate => "name and birth date",
        JoinKind.NameAndFoundingDate => "name and date of establishment",
        JoinKind.NameAndAddress => "name and address",
        _ => "full name, country and year of birth",
    };
}
