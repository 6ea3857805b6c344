namespace Screening.Cli.Output;

/// <summary>Lines for the person at the terminal; never data.</summary>
internal sealed class Messages(TextWriter error)
{
    /// <summary>Why the command ends here.</summary>
    public void Error(string message) => error.Write($"error: {VisibleText.Of(message)}\n");

    /// <summary>What to do about it.</summary>
    public void Hint(string hint) => error.Write($"hint: {VisibleText.Of(hint)}\n");

    /// <summary>What a person should know although the command goes on.</summary>
    public void Warning(string message) => error.Write($"warning: {VisibleText.Of(message)}\n");

    /// <summary>What was read or done.</summary>
    public void Note(string message) => error.Write($"{VisibleText.Of(message)}\n");
}
