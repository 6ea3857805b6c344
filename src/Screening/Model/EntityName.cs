namespace Screening.Model;

/// <summary>How much a listed name can carry alone.</summary>
public enum NameQuality
{
    /// <summary>A name the list gives without reserve. The default.</summary>
    Strong,

    /// <summary>A name the list itself calls weak or low quality: it matches as a whole only and scores at most 0.90.</summary>
    Weak,
}

/// <summary>The part a name plays in its entity.</summary>
public enum NameRole
{
    /// <summary>The leading name; an entity has exactly one.</summary>
    Primary,

    /// <summary>Another name used today.</summary>
    Aka,

    /// <summary>A former name.</summary>
    Former,
}

/// <summary>One name of a listed entity, as the list spells it.</summary>
/// <param name="Name">The name in its own script and spelling; never empty.</param>
/// <param name="Role">Primary, also known as, or former.</param>
/// <param name="Quality">Weak where the list says so; strong otherwise.</param>
/// <param name="Language">BCP 47 tag where the list gives one.</param>
public sealed record EntityName(
    string Name,
    NameRole Role = NameRole.Aka,
    NameQuality Quality = NameQuality.Strong,
    string? Language = null)
{
    /// <summary>The script the list says it is written in: four letters of ISO 15924, for instance <c>Cyrl</c>; null where it does not say.</summary>
    public string? Script { get; init; }

    /// <summary>A person's given and middle names, where the list has them apart.</summary>
    public string? Given { get; init; }

    /// <summary>A person's family names, where the list has them apart.</summary>
    public string? Family { get; init; }
}
