namespace Screening.Model;

/// <summary>What an entity or a query is. Decides which words of a name count as its own
/// (a legal form is noise in a person's name) and which fields can contradict.</summary>
public enum EntityKind
{
    /// <summary>Not stated; matches every kind. The default.</summary>
    Unknown,

    /// <summary>A company, authority, unit or any other body.</summary>
    Organization,

    /// <summary>A natural person.</summary>
    Person,

    /// <summary>A ship.</summary>
    Vessel,

    /// <summary>An aircraft.</summary>
    Aircraft,

    /// <summary>An address listed in its own right, whatever name is used there.</summary>
    Address,
}
