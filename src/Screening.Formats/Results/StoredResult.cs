using Screening.Engine;
using Screening.Model;

namespace Screening.Formats.Results;

/// <summary>The manifest that stored results are of, as they say.</summary>
/// <param name="Manifest">The file, as it was given; null where the results do not say.</param>
/// <param name="Sha256">Hash of its bytes; null where the results do not say.</param>
/// <param name="AsOf">The day it was screened for.</param>
/// <param name="Lists">The lists it was screened against.</param>
public sealed record ScreenedManifest(string? Manifest, string? Sha256 = null, DateOnly? AsOf = null, IReadOnlyList<ListVersion>? Lists = null);

/// <summary>The stored result of one row.</summary>
/// <param name="Line">Line of the results file it starts on, from 1.</param>
/// <param name="Of">The manifest.</param>
/// <param name="Result">The result. Steps of paths have no ids: results name nodes by name only.</param>
public sealed record StoredResult(int Line, ScreenedManifest Of, ShipmentResult Result);
