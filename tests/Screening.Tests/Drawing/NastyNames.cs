using System.Text;

namespace Screening.Tests.Drawing;

/// <summary>Names that try to break out of a drawing, to hide, or to be too long for it.</summary>
internal static class NastyNames
{
    /// <summary>Each alone. Characters that act are written as escapes.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "", " ", "\"", "'", "<", "&amp;", "&#60;script&#62;", "<script>alert(1)</script>", "]]>", "<!--", "-->", "<![CDATA[", "<!DOCTYPE svg [<!ENTITY a 'b'>]>",
        "\" onload=\"alert(1)", "' onmouseover='x", "</text><image href='http://x/'/>", "</style><style>*{display:none}", "</title></desc></svg>",
        "a\nb", "a\r\nb", "a\tb", "a\u2028b\u2029c", "a\u0085b", "\u0000\u0001\u0008\u000B\u001B[31mred\u007F\u009B", "\u202Etxet desrever\u202C", "\u2066isolated\u2069\u200F\u200E\u061C",
        "zero\u200Bwidth\u200D\uFEFFjoiner\u00AD", "\uD800", "\uDC00x", "x\uD83D", "\uFFFE\uFFFF\uFFFD", "\u3164\u115F\u2800", "e" + new string('\u0301', 300),
        "]", "\"]", "\"]:::x", "\"] --> evil[\"", "end", "subgraph", "`code`", "**bold** _it_ ~~x~~", "1. one", "- one", "+ x", "# h", "#quot;", "#35;", ";", "%% comment", "%%{init: {'theme':'dark'}}%%",
        "{{x}}", "click n0 href \"http://x\"", "javascript:alert(1)", "a|b|c", "<br/>", "linkStyle 0 stroke:red", "---\ntitle: x\n---", "\n    n99[\"x\"]", "\nflowchart LR",
        new string('W', 4_000), new string('m', 30) + new string(' ', 3_000) + "x", string.Concat(Enumerable.Repeat("北方投資", 1_000)), string.Concat(Enumerable.Repeat("\U0001F6A2", 500)), string.Concat(Enumerable.Repeat("<&\">", 1_000)),
        "شركة الشمال", "חברה בע\"מ", "ОАО «Пеленг»", "Zażółć gęślą jaźń", "กรุงเทพฯ",
    ];

    /// <summary>Some of them put together, as a seed decides.</summary>
    public static string Mixed(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(4); i >= 0; i--) text.Append(All[random.Next(All.Count)]).Append((char)random.Next(0x300));
        return text.ToString();
    }

    /// <summary>A diagram in which every text is one of them.</summary>
    public static Screening.Drawing.Diagram Diagram(int seed)
    {
        var random = new Random(seed);
        string Any() => random.Next(2) == 0 ? Mixed(random) : All[random.Next(All.Count)];
        var ids = Enumerable.Range(0, 5).Select(n => $"{n}{Any()}").ToList();
        return new(Any(),
            ids.Select(id => new Screening.Drawing.DiagramNode(id, Any()) { Detail = Any(), Kind = Any(), Tone = (Screening.Drawing.NodeTone)random.Next(6) }),
            Enumerable.Range(0, 7).Select(_ => new Screening.Drawing.DiagramEdge(ids[random.Next(5)], ids[random.Next(5)], Any()) { Detail = Any(), Standing = (Screening.Drawing.EdgeStanding)random.Next(6), IsDisputed = random.Next(2) == 0 }))
        {
            Subtitle = [Any()],
            Footer = [Any(), Any()],
        };
    }
}
