using System.Text.Json.Serialization;
using Screening.Model;
using Screening.Rules;

namespace Screening.Formats.Auditing;

/// <summary>What a run of screening was done with: the first record of its part of an audit trail.</summary>
public sealed record AuditRun
{
    /// <summary>The format of the records.</summary>
    public string Format { get; init; } = AuditTrail.Format;

    /// <summary>When it began, in UTC: the time of its record.</summary>
    [JsonIgnore]
    public DateTime At { get; init; }

    /// <summary>What was called, for instance <c>manifest</c>.</summary>
    public required string Command { get; init; }

    /// <summary>How it was screened: the day, the cut-off, and why lists beyond their limit were used where they were.</summary>
    public required ScreeningOptions Options { get; init; }

    /// <summary>The programs, with version and the id of their very build.</summary>
    public required IReadOnlyList<AuditedProgram> Programs { get; init; }

    /// <summary>The lists, in order.</summary>
    public required IReadOnlyList<ListVersion> Lists { get; init; }

    /// <summary>Keys of the lists that were beyond their limit of age.</summary>
    public IReadOnlyList<string> Stale { get; init; } = [];

    /// <summary>The supply chains, in order.</summary>
    public required IReadOnlyList<AuditedChain> Chains { get; init; }

    /// <summary>The files of rules.</summary>
    public required IReadOnlyList<RuleFile> Rules { get; init; }

    /// <summary>The log of decisions, as far as it went; null where none was asked for.</summary>
    public AuditedDecisions? Decisions { get; init; }

    /// <summary>What was screened, in order.</summary>
    public IReadOnlyList<AuditedInput> Inputs { get; init; } = [];

    /// <summary>The record of a screener's run.</summary>
    /// <param name="command">What was called.</param>
    /// <param name="screener">Holds lists, chains, rules and options.</param>
    /// <param name="asOf">The day that is screened for.</param>
    public static AuditRun Of(string command, Screener screener, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(screener);
        return new AuditRun
        {
            Command = command,
            Options = screener.Options with { AsOf = asOf, Threads = null },
            Programs = [AuditedProgram.Of(typeof(Screener)), AuditedProgram.Of(typeof(AuditRun))],
            Lists = [.. screener.Lists.Select(l => l.Version)],
            Stale = [.. screener.StaleLists(asOf).Select(v => v.List)],
            Chains = [.. screener.Chains.Select(c => new AuditedChain(c.Id, c.Sha256))],
            Rules = screener.Rules.Files,
        };
    }
}

/// <summary>A program, or a part of one.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Build">The id of its build: another one may come to other results.</param>
public sealed record AuditedProgram(string Name, string Version, Guid Build)
{
    /// <summary>The program that a type is of.</summary>
    internal static AuditedProgram Of(Type type) => new(type.Assembly.GetName().Name!, $"{type.Assembly.GetName().Version}", type.Module.ModuleVersionId);
}

/// <summary>A supply chain.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Sha256">Hash of the bytes it was read from; null where it was read from no file.</param>
public sealed record AuditedChain(string Id, string? Sha256);

/// <summary>A log of decisions as far as it went.</summary>
/// <param name="Log">The file, as it was given.</param>
/// <param name="Count">Its lines.</param>
/// <param name="Last">Hash of the last of them.</param>
/// <param name="Reviewers">How many persons a false positive needed.</param>
public sealed record AuditedDecisions(string Log, long Count, string Last, int Reviewers);

/// <summary>A file that was screened.</summary>
/// <param name="Name">The file, as it was given.</param>
/// <param name="Sha256">Hash of its bytes; null for what is no file.</param>
public sealed record AuditedInput(string Name, string? Sha256);
