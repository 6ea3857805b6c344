namespace Screening.Text;

/// <summary>A name taken apart: its own words, its legal forms, and what was passed over.</summary>
/// <param name="Original">The name as it came.</param>
/// <param name="Words">Its words without legal forms, in order.</param>
/// <param name="Forms">Its legal forms.</param>
/// <param name="Flags">What was hidden in it.</param>
/// <param name="Initials">The acronyms it may be known by; none for a person.</param>
/// <param name="IsPerson">Whether it is known to be a person's.</param>
/// <param name="Quoted">Which of the words stand in quotation marks as a body's own name; none where no name does.</param>
internal sealed record AnalyzedName(string Original, NameWord[] Words, LegalForm[] Forms, NameFlags Flags, Acronym[] Initials, bool IsPerson, Range Quoted = default);
