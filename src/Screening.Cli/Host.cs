using System.Text;

namespace Screening.Cli;

/// <summary>What a command has around it: streams, terminal and clock.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output: data only.</param>
/// <param name="Error">Standard error: everything else.</param>
/// <param name="OutputTerminal">The terminal behind standard output; null for a pipe or file.</param>
/// <param name="ErrorIsTerminal">Whether standard error is a terminal, where progress may be shown.</param>
/// <param name="InputIsTerminal">Whether a person would have to type the input.</param>
/// <param name="Clock">Says what today is.</param>
internal sealed record Host(Stream Input, Stream Output, TextWriter Error, Terminal? OutputTerminal, bool ErrorIsTerminal, bool InputIsTerminal, TimeProvider Clock)
{
    /// <summary>UTF-8 without a byte order mark, whatever the locale: names come in every script.</summary>
    public static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The streams and terminal of this process.</summary>
    public static Host OfProcess()
    {
        var error = new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true, NewLine = "\n" };
        var terminal = Console.IsOutputRedirected ? null : new Terminal(WindowWidth(), HasColor: !NoColor);
        return new Host(Console.OpenStandardInput(), Console.OpenStandardOutput(), error, terminal, !Console.IsErrorRedirected, !Console.IsInputRedirected, TimeProvider.System);
    }

#pragma warning disable RS0030 // NO_COLOR is by convention an environment variable (no-color.org).
    private static bool NoColor => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
#pragma warning restore RS0030

    private static int WindowWidth()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}

/// <summary>A terminal a person looks at.</summary>
/// <param name="Width">Columns; 0 where it does not say.</param>
/// <param name="HasColor">Whether colours are wanted.</param>
internal sealed record Terminal(int Width, bool HasColor);
