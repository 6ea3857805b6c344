using System.Globalization;
using Screening.Engine;
using Screening.Formats.Manifests;
using Screening.Formats.Results;
using Screening.Model;
using Screening.Rules;

namespace Screening.Cli.Output;

/// <summary>Manifests for people: what was found first, in full; what is clear in one line; the counts at the end.</summary>
internal sealed class ManifestTable(OutputTarget target, ManifestRun run) : IManifestReport
{
    private static readonly Dictionary<RowOutcome, Ink> Inks = new()
    {
        [RowOutcome.Clear] = Ink.Green,
        [RowOutcome.Review] = Ink.Yellow,
        [RowOutcome.Block] = Ink.Red,
        [RowOutcome.NotScreened] = Ink.Magenta,
    };

    private readonly Page _page = new(target);
    private readonly RowRanges _clear = new();
    private readonly RowRanges _decided = new();

    public void Begin(ManifestSource source)
    {
        _page.Line(0, $"{source.Path}  ", $"as of {Day(run.AsOf)}", Ink.Strong);
        _page.Line(2, "against ", string.Join(", ", run.Screener.Lists.Select(l => $"{l.Version.List} {Day(l.Version.Published)} ({Number(l.Entities.Count)})")), ink: Ink.Faint);
        if (run.Screener.Chains.Count > 0)
            _page.Line(2, "chains  ", string.Join(", ", run.Screener.Chains.Select(c => $"{c.Id} ({Number(c.Edges)} links)")), ink: Ink.Faint);
    }

    public void Row(Shipment? shipment, ShipmentResult result)
    {
        if (result.Outcome == RowOutcome.Clear)
        {
            (ManifestCounts.IsClearedByDecision(result) ? _decided : _clear).Add(result.Row);
            return;
        }
        _page.Line();
        _page.Line(0, $"row {result.Row}  {RowJson.Word(result.Outcome).ToUpperInvariant()}  ", Parties(shipment), Inks[result.Outcome], Ink.Strong);
        foreach (var line in Cargo(shipment)) _page.Line(2, line, Ink.Faint);
        foreach (var error in result.Errors) _page.Line(2, "not screened: ", $"{error.Message} ({error.Code})", Ink.Magenta);
        FindingText.Write(_page, result.Findings);
    }

    public void EndManifest(ManifestCounts counts)
    {
        _page.Line();
        if (_clear.Count > 0) _page.Line(0, _clear.Count == 1 ? "clear: row " : "clear: rows ", _clear.ToString(), Ink.Green);
        if (_decided.Count > 0) _page.Line(0, _decided.Count == 1 ? "clear by decision: row " : "clear by decision: rows ", _decided.ToString(), Ink.Green);
        _clear.Clear();
        _decided.Clear();
        _page.Line(0, "", counts.ToString(), ink: Ink.Strong);
    }

    public void End() => _page.Line(0, ExitMeaning.Of(run.Ending()));

    public void Flush() => _page.Writer.Flush();

    public void Dispose() => _page.Dispose();

    private static string Parties(Shipment? shipment)
    {
        if (shipment is null) return "";
        var sides = new[] { PartyRole.Consignor, PartyRole.Consignee }.Select(role => shipment.Parties.FirstOrDefault(p => p.Role == role)).OfType<Party>();
        var called = shipment.Reference is { } reference ? $"{VisibleText.Short(reference)}  " : "";
        return called + string.Join(" -> ", sides.Select(p => VisibleText.Short(p.Name) + (p.Country is null ? "" : $" ({p.Country})")));
    }

    private static IEnumerable<string> Cargo(Shipment? shipment)
    {
        var parts = new[] { shipment?.Goods, shipment?.Hs is { Length: > 0 } hs ? $"HS {hs}" : null, shipment?.Route }.Where(p => !string.IsNullOrWhiteSpace(p)).ToArray();
        if (parts.Length > 0) yield return string.Join("; ", parts.Select(p => VisibleText.Short(p!)));
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

/// <summary>Row numbers told in runs, as 3-9, 12: a million clear rows take a line.</summary>
internal sealed class RowRanges
{
    private readonly List<(int From, int To)> _runs = [];

    /// <summary>Rows in all.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a row, later than those before.</summary>
    public void Add(int row)
    {
        Count++;
        if (_runs.Count > 0 && _runs[^1].To == row - 1) _runs[^1] = (_runs[^1].From, row);
        else _runs.Add((row, row));
    }

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        _runs.Clear();
        Count = 0;
    }

    /// <inheritdoc />
    public override string ToString() => string.Join(", ", _runs.Select(r => r.From == r.To ? $"{r.From}" : $"{r.From}-{r.To}"));
}

/// <summary>What an exit code says, in words.</summary>
internal static class ExitMeaning
{
    private static readonly Dictionary<ExitCode, string> Words = new()
    {
        [ExitCode.Clear] = "exit 0: nothing that asks for a person",
        [ExitCode.Usage] = "exit 1: an input could not be used",
        [ExitCode.Alerts] = "exit 2: alerts; a person must look at the rows above",
        [ExitCode.Incomplete] = "exit 3: incomplete; something was not screened",
        [ExitCode.ListFault] = "exit 4: a list or chain was not read whole; the results hold for what was read",
        [ExitCode.Internal] = "exit 5: internal error",
    };

    /// <summary>The meaning of a code.</summary>
    public static string Of(ExitCode code) => Words[code];
}
