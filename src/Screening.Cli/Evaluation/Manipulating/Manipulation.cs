namespace Screening.Cli.Evaluation.Manipulating;

/// <summary>What a manipulation leaves of a name, and with that how much it is fair to ask of a screener.</summary>
internal enum Effect
{
    /// <summary>Every word the party is known by stays, but for a letter.</summary>
    Keeps,

    /// <summary>The words lose more than a letter, or others stand beside them that change who is meant.</summary>
    Harms,

    /// <summary>Two manipulations that keep the words, one after the other.</summary>
    Combines,

    /// <summary>Words go, or nothing but their first letters stays.</summary>
    LeavesOut,
}

/// <summary>Where a manipulated name is written.</summary>
internal enum Field
{
    /// <summary>In a field of its own: it is screened as a name.</summary>
    Name,

    /// <summary>In the description of goods.</summary>
    Goods,

    /// <summary>In an address.</summary>
    Address,
}

/// <summary>Something people, documents or evaders do to a name.</summary>
/// <param name="Class">Its key in options and reports.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Does">What it does, and to which names.</param>
/// <param name="Effect">What it leaves of the name.</param>
/// <param name="Apply">The name after it; null where the name does not lend itself to it.</param>
/// <param name="Field">Where the result is written.</param>
internal sealed record Manipulation(string Class, string Title, string Does, Effect Effect, Func<ListedName, Random, string?> Apply, Field Field = Field.Name)
{
    /// <summary>Share of listed names that must still be found.</summary>
    public double Target => Effect switch
    {
        Effect.Keeps => 0.99,
        Effect.Harms => 0.97,
        Effect.Combines => 0.95,
        _ => 0.85,
    };

    /// <summary>Whether the result is a text around the name, screened as a field of a shipment.</summary>
    public bool InText => Field != Field.Name;

    /// <summary>Whether every word the party is known by stays.</summary>
    public bool KeepsWords => Effect == Effect.Keeps;
}
