using Screening.Formats.Reading;
using Screening.Model;

namespace Screening.Formats.Chains;

/// <summary>Grounds of control as files write them.</summary>
internal static class Criteria
{
    /// <summary>What is wrong with a ground; null where nothing is, or none is stated.</summary>
    public static string? Fault(string? criterion) =>
        criterion is null || ControlCriteria.All.Contains(criterion) ? null : $"found the criterion {Excerpt.Of(criterion)}; expected one of {string.Join(", ", ControlCriteria.All)}";
}
