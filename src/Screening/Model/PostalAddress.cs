namespace Screening.Model;

/// <summary>An address of a listed entity, as the list prints it.</summary>
/// <param name="Text">The whole address on one line; may be only a city or a country.</param>
/// <param name="City">The city, where the list has it in a field of its own.</param>
/// <param name="Country">ISO 3166 alpha-2 code, where known.</param>
public sealed record PostalAddress(string Text, string? City = null, string? Country = null);
