using System.Collections.Frozen;
using System.Text.Json;
using Screening.Model;

namespace Screening.Formats.Reading;

/// <summary>A FollowTheMoney schema that joins two entities: the property at each end, and what the first is to the second.</summary>
/// <remarks>Source: the FollowTheMoney data model, https://followthemoney.tech/explorer/.</remarks>
internal sealed record FtmRelation(string From, string To, Relation Relation, string? Criterion = null)
{
    /// <summary>THE table of schemas. A seat on a board is control on that ground; family, work and unnamed ties are links.</summary>
    public static FrozenDictionary<string, FtmRelation> All { get; } = new Dictionary<string, FtmRelation>(StringComparer.Ordinal)
    {
        ["Ownership"] = new("owner", "asset", Relation.Owns),
        ["Directorship"] = new("director", "organization", Relation.Controls, ControlCriteria.Director),
        ["UnknownLink"] = new("subject", "object", Relation.LinkedTo),
        ["Associate"] = new("person", "associate", Relation.LinkedTo),
        ["Family"] = new("person", "relative", Relation.LinkedTo),
        ["Representation"] = new("agent", "client", Relation.LinkedTo),
        ["Membership"] = new("member", "organization", Relation.LinkedTo),
        ["Employment"] = new("employee", "employer", Relation.LinkedTo),
        ["Succession"] = new("successor", "predecessor", Relation.SuccessorOf),
    }.ToFrozenDictionary(StringComparer.Ordinal);
}

/// <summary>What a record of such a schema says besides its ends.</summary>
/// <param name="PercentMin">Smallest share, for ownership; null: not stated, or not clear.</param>
/// <param name="PercentMax">Largest share.</param>
/// <param name="ValidFrom">From when it holds.</param>
/// <param name="ValidTo">Until when.</param>
/// <param name="Fault">What could not be read, as code and message; null where nothing.</param>
internal readonly record struct FtmEdgeFacts(decimal? PercentMin, decimal? PercentMax, string? ValidFrom, string? ValidTo, (string Code, string Message)? Fault)
{
    /// <summary>The facts of a record's properties. What is not clear is left out: an open end speaks for coverage, an unknown share for a question.</summary>
    public static FtmEdgeFacts Of(JsonElement properties, Relation relation)
    {
        (string, string)? fault = null;
        var (min, max) = relation == Relation.Owns ? Share(properties, ref fault) : (null, null);
        var (from, to) = (Date(properties, "startDate", ref fault), Date(properties, "endDate", ref fault));
        if (from is not null && to is not null && StatedDates.EndsBeforeStart(from, to))
        {
            fault ??= ("bad-date", StatedDates.Fault(from, to)!);
            (from, to) = (null, null);
        }
        return new FtmEdgeFacts(min, max, from, to, fault);
    }

    // Several texts about one stake: it lies between the smallest and the largest.
    private static (decimal?, decimal?) Share(JsonElement properties, ref (string, string)? fault)
    {
        var (least, most) = (default(decimal?), default(decimal?));
        foreach (var text in properties.Texts("percentage"))
        {
            if (!ShareText.TryRead(text, out var min, out var max))
            {
                fault ??= ("bad-percent", $"found the share {Excerpt.Of(text)}; expected a percentage or a range of them, with a decimal point; kept as unknown");
                return (null, null);
            }
            (least, most) = (Math.Min(least ?? min, min), Math.Max(most ?? max, max));
        }
        return (least, most);
    }

    // Several dates about one end: the wider period.
    private static string? Date(JsonElement properties, string name, ref (string, string)? fault)
    {
        string? widest = null;
        foreach (var text in properties.Texts(name))
        {
            if (StatedDates.Day(text) is not { } day)
            {
                fault ??= ("bad-date", StatedDates.Fault(text)!);
                return null;
            }
            var isWider = widest is null || (name == "startDate" ? StatedDates.StartsEarlier(day, widest) : StatedDates.EndsLater(day, widest));
            if (isWider) widest = day;
        }
        return widest;
    }
}
