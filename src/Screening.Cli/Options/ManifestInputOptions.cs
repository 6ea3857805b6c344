using System.CommandLine;
using System.Text;
using Screening.Formats.Manifests;

namespace Screening.Cli.Options;

/// <summary>THE table of options for how manifests are read.</summary>
internal static class ManifestInputOptions
{
    /// <summary>What columns are called.</summary>
    public static Option<string?> Columns { get; } = new("--columns")
    {
        Description = "What your columns are called, as JSON: { \"consignee\": [\"Kunde\", \"Empfänger\"] }. Goes before the usual names.",
        HelpName = "FILE",
    };

    /// <summary>The encoding of the text.</summary>
    public static Option<Encoding?> Encoding { get; } = new("--encoding")
    {
        Description = "Encoding of a manifest that is not Unicode, for instance windows-1251. Default: UTF-8, UTF-16 with a byte order mark, and what EDIFACT says of itself.",
        HelpName = "NAME",
        CustomParser = OptionValues.TextEncoding,
    };

    /// <summary>Where rows go that cannot be read.</summary>
    public static Option<string?> Rejects { get; } = new("--rejects")
    {
        Description = "Write the rows that cannot be read to FILE in the manifest's own form, to be corrected and sent again. One manifest only.",
        HelpName = "FILE",
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Option> All { get; } = [Columns, Encoding, Rejects];

    /// <summary>What a call says of how its manifests are read.</summary>
    public static ManifestOptions Of(CommandContext context) => new()
    {
        Columns = context.Parsed.GetValue(Columns) is { } path ? ColumnProfile.Read(path) : null,
        Encoding = context.Parsed.GetValue(Encoding),
        KeepRejected = context.Parsed.GetValue(Rejects) is not null,
    };
}
