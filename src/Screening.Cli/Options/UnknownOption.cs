using System.CommandLine;
using System.CommandLine.Parsing;

namespace Screening.Cli.Options;

/// <summary>Finds a word that looks like an option and is none. The parser would take it for an argument: a mistyped option
/// would be screened as a name, come out clear, and not have the effect it was given for.</summary>
internal static class UnknownOption
{
    /// <summary>The first such word; null where there is none. After two hyphens every word is an argument.</summary>
    public static string? Of(ParseResult parsed)
    {
        var isValue = false;
        foreach (var token in parsed.Tokens.TakeWhile(t => t.Type != TokenType.DoubleDash))
        {
            if (token is { Type: TokenType.Argument, Value: ['-', _, ..] } && !isValue) return token.Value;
            isValue = token.Type == TokenType.Option && TakesValue(parsed, token.Value);
        }
        return null;
    }

    private static bool TakesValue(ParseResult parsed, string name) =>
        parsed.CommandResult.Command.Options.Any(o => (o.Name == name || o.Aliases.Contains(name)) && o.ValueType != typeof(bool));
}
