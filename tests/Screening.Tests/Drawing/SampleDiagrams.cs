using Screening.Drawing;

namespace Screening.Tests.Drawing;

/// <summary>The drawings that the tests of all three writers share.</summary>
internal static class SampleDiagrams
{
    /// <summary>OFAC FAQ 401, example 2: C is owned 25 % each by two companies that X owns by half.</summary>
    public static Diagram Faq401Example2 { get; } = new("Blocked Person X and Company C",
    [
        new("x", "Blocked Person X") { Detail = "us-ofac-sdn:1 · RU", Kind = "person", Tone = NodeTone.Listed },
        new("a", "Company A") { Detail = "register:A", Kind = "organization", Tone = NodeTone.Blocked },
        new("b", "Company B") { Detail = "register:B", Kind = "organization", Tone = NodeTone.Blocked },
        new("c", "Company C") { Detail = "register:C", Kind = "organization", Tone = NodeTone.Blocked, IsSubject = true },
    ],
    [
        new("x", "a", "owns 50 %") { Detail = "register 2025-01", Standing = EdgeStanding.Confirmed },
        new("x", "b", "owns 50 %") { Detail = "register 2025-01", Standing = EdgeStanding.Confirmed },
        new("a", "c", "owns 25 %") { Detail = "register 2025-02", Standing = EdgeStanding.Confirmed },
        new("b", "c", "owns 25 %") { Detail = "S9 2025-03", Standing = EdgeStanding.Reported },
    ])
    {
        Subtitle = ["US 50 Percent Rule as of 2026-11-22: blocked, 25 % + 25 % = 50 % through A and B"],
        Footer = ["register: Unified register of companies, retrieved 2026-11-01", "S9: An article of March 2025"],
    };

    /// <summary>Made up: a proof of four hops, with a stake that proves nothing beside it.</summary>
    public static Diagram Chain { get; } = new("Who owns Harbour Logistics Trading FZE?",
    [
        new("p", "Ivan Petrovich Sidorov") { Detail = "us-ofac-sdn:20111 · RU", Kind = "person", Tone = NodeTone.Listed },
        new("h1", "Northern Holding Limited Liability Company") { Detail = "cy-register:27182818284 · CY", Kind = "organization", Tone = NodeTone.Blocked },
        new("h2", "北方投資控股有限公司") { Detail = "hk:2718281 · HK", Kind = "organization", Tone = NodeTone.Blocked },
        new("h3", "Zarya Invest OOO") { Detail = "inn:7701234567 · RU", Kind = "organization", Tone = NodeTone.Blocked },
        new("s", "Harbour Logistics Trading FZE") { Detail = "ae:88123 · AE", Kind = "organization", Tone = NodeTone.Possibly, IsSubject = true },
        new("m", "Maria Schneider") { Detail = "DE", Kind = "person" },
        new("v", "Snow Storm 1") { Detail = "imo:9074729", Kind = "vessel", Tone = NodeTone.Controlled },
    ],
    [
        new("p", "h1", "owns 75 %") { Detail = "CY register 2024-06", Standing = EdgeStanding.Confirmed },
        new("h1", "h2", "owns 51 %") { Detail = "HK register 2024-09", Standing = EdgeStanding.Confirmed },
        new("h2", "h3", "owns 50 %") { Detail = "EGRUL 2025-02", Standing = EdgeStanding.Confirmed },
        new("h3", "s", "owns 40 to 60 %") { Detail = "S7 2025-05", Standing = EdgeStanding.Alleged, IsDisputed = true },
        new("m", "s", "owns 40 %") { Detail = "AE register 2025-04", Standing = EdgeStanding.Confirmed, IsContext = true },
        new("p", "s", "director of") { Detail = "AE register 2025-04", Standing = EdgeStanding.Confirmed, IsContext = true },
        new("s", "v", "operates") { Detail = "Equasis 2025-08", Standing = EdgeStanding.Reported },
    ])
    {
        Subtitle = ["US 50 Percent Rule as of 2026-11-22: possibly blocked", "Decided by the stake of Zarya Invest OOO, which is known as a range only"],
        Footer = ["S7: A newspaper's article of May 2025; the company denies it"],
    };

    /// <summary>From a listed maker to a weapon.</summary>
    public static Diagram SupplyPath { get; } = new("MZKT and the Bavar-373",
    [
        new("mzkt", "Minsk Wheel Tractor Plant (MZKT)") { Detail = "us-ofac-sdn:34769 · BY", Kind = "organization", Tone = NodeTone.Listed, IsSubject = true },
        new("791300", "MZKT-791300") { Detail = "8x8 chassis", Kind = "product", Tone = NodeTone.Flagged },
        new("bavar", "Bavar-373") { Detail = "air defence system · IR", Kind = "product", Tone = NodeTone.Flagged },
    ],
    [
        new("mzkt", "791300", "makes") { Detail = "S3 2025-09", Standing = EdgeStanding.Reported },
        new("791300", "bavar", "is built into") { Detail = "S3 2025-09", Standing = EdgeStanding.Reported },
    ])
    {
        Subtitle = ["Supply chain of two steps; the weakest claim on it is reported"],
        Footer = ["S3: In Belarus A Global Network Supplies Russia's War Machine, September 2025"],
    };

    /// <summary>Two companies that hold shares of each other, and one that holds its own.</summary>
    public static Diagram Loop { get; } = new("Cross-holding of A and B",
    [
        new("a", "Company A") { Kind = "organization", Tone = NodeTone.Listed },
        new("b", "Company B") { Kind = "organization", Tone = NodeTone.Blocked, IsSubject = true },
    ],
    [
        new("a", "b", "owns 60 %") { Detail = "register 2025-01", Standing = EdgeStanding.Designated },
        new("b", "a", "owns 20 %") { Detail = "register 2025-01", Standing = EdgeStanding.Speculative },
        new("b", "b", "owns 5 %") { Detail = "report 2025-01", Standing = EdgeStanding.Denied, IsContext = true },
    ]);

    /// <summary>A diagram that a seed decides: up to 40 nodes, loops and double edges included.</summary>
    public static Diagram Random(int seed, int mostNodes = 40)
    {
        var random = new Random(seed);
        var count = 1 + random.Next(mostNodes);
        string[] words = ["Zarya", "Holding", "für", "Außenhandel", "北方投資", "Торговый", "дом", "Incorporated", "Trading", "FZE", "MZKT-791300", "شركة", "Ltd"];
        string Words(int most) => string.Join(' ', Enumerable.Range(0, random.Next(most)).Select(_ => words[random.Next(words.Length)]));
        var nodes = Enumerable.Range(0, count).Select(n => new DiagramNode($"n{n}", $"N{n} {Words(9)}")
        {
            Detail = Words(5),
            Kind = Words(2),
            Tone = (NodeTone)random.Next(6),
            IsSubject = n == count / 2,
        }).ToList();
        var edges = Enumerable.Range(0, random.Next(count * 3 / 2 + 1)).Select(e => new DiagramEdge($"n{random.Next(count)}", $"n{random.Next(count)}", $"E{e} {Words(6)}")
        {
            Detail = Words(3),
            Standing = (EdgeStanding)random.Next(6),
            IsDisputed = random.Next(8) == 0,
            IsContext = random.Next(4) == 0,
        }).ToList();
        return new Diagram($"Seed {seed} {Words(30)}", nodes, edges) { Subtitle = [Words(40)], Footer = [Words(20), Words(60)] };
    }
}
