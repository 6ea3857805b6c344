namespace Screening.Cli.Evaluation.Reporting;

/// <summary>What this report's page has besides the sheet of all pages: charts, groups of rows, details of figures. Nothing in it comes from input.</summary>
internal static class HtmlStyle
{
    /// <summary>The rules.</summary>
    public const string Own =
        """
        :root{--other:#8a8f94}
        @media (prefers-color-scheme:dark){:root{--other:#8b929a}}
        p.about{max-width:none;margin-bottom:.3rem}
        ul{max-width:46rem;padding-left:1.2rem}li{margin:.25rem 0}
        dd.figure small{font-size:1rem;color:var(--muted)}
        dd.detail{font-size:.85rem;color:var(--muted);font-variant-numeric:lining-nums}
        .kept{color:var(--good)}.failed{color:var(--bad);font-weight:600}
        tr.group th{font-weight:600;padding-top:1rem;border-bottom-color:var(--ink)}
        .key{color:var(--muted);font-size:12px;font-weight:400;margin-left:.4em}
        .chart{width:11rem;min-width:8rem;padding-top:.35rem}
        .chart svg,.axis svg{display:block;width:100%;height:auto}
        figure{margin:1rem 0 1.4rem;max-width:36rem}
        figure svg{display:block;width:100%;height:auto}
        figcaption{color:var(--muted);font-size:.85rem}
        svg text{font:12px system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Noto Sans","DejaVu Sans",sans-serif;fill:var(--muted)}
        figure text{paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
        .axis svg{overflow:visible}
        svg .own{fill:var(--ink);font-weight:600}
        .grid{stroke:var(--rule);stroke-width:1;fill:none}
        .span{stroke:var(--mark);stroke-width:2.5;fill:none;opacity:.45}
        .line{stroke:var(--mark);stroke-width:2;fill:none}
        .line.all{stroke:var(--other);stroke-dasharray:6 4}
        .dot{fill:var(--mark)}.dot.all{fill:var(--other)}
        .ring{fill:none;stroke:var(--mark);stroke-width:1.5}
        .bar{fill:var(--mark)}.bar.other{fill:var(--other)}
        @media (max-width:42rem){.more{display:none}.chart{min-width:6rem;width:7rem}.axis text{font-size:18px}.key{display:block;margin:0}thead .n{white-space:normal}tbody th{overflow-wrap:anywhere;min-width:6.5rem}}
        @media print{:root{--other:#777}
          dl{grid-template-columns:repeat(auto-fit,minmax(9rem,1fr))}figure{break-inside:avoid}tr.group{break-after:avoid}.key{font-size:7.5pt}svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
        """;
}
