namespace Screening.Cli.Evaluation.Reporting;

/// <summary>How the report looks, on a screen and on paper. Nothing in it comes from input.</summary>
internal static class HtmlStyle
{
    /// <summary>The content of the style element.</summary>
    public const string Sheet =
        """
        :root{color-scheme:light dark;--paper:#fdfdfb;--ink:#1c2227;--muted:#5b656e;--rule:#d9dcd8;--soft:#eeeeea;--mark:#1d4f80;--other:#8a8f94;--bad:#9b1c1f;--good:#2f6b3c}
        @media (prefers-color-scheme:dark){:root{--paper:#15181b;--ink:#e6e8e9;--muted:#a1a9b0;--rule:#343a40;--soft:#23282c;--mark:#7fb2e5;--other:#8b929a;--bad:#ff9d97;--good:#8fce9c}}
        *{box-sizing:border-box}
        body{margin:0 auto;padding:2.5rem 1.25rem 4rem;max-width:60rem;background:var(--paper);color:var(--ink);font:17px/1.55 Charter,"Bitstream Charter",Georgia,"Noto Serif","DejaVu Serif",serif;overflow-wrap:break-word}
        h1{font-size:2rem;line-height:1.2;font-weight:600;margin:0 0 .4rem}
        h2{font-size:1.3rem;line-height:1.3;font-weight:600;margin:3rem 0 .5rem;padding-top:.6rem;border-top:1px solid var(--rule)}
        p{margin:.4rem 0 .9rem;max-width:44rem}
        p.about{max-width:none;margin-bottom:.3rem}
        .about,.note,caption{color:var(--muted)}
        .note{font-size:.9rem}
        ul{max-width:44rem;padding-left:1.2rem}li{margin:.25rem 0}
        dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(11.5rem,1fr));gap:0 1.75rem;margin:1.6rem 0 .5rem}
        dl>div{border-top:2px solid var(--ink);padding:.55rem 0 1rem}
        dt{font-size:.9rem;color:var(--muted);line-height:1.35}
        dd{margin:.1rem 0 0}
        dd.figure{font-size:1.9rem;line-height:1.25;font-variant-numeric:lining-nums tabular-nums}
        dd.figure small{font-size:1rem;color:var(--muted)}
        dd.detail{font-size:.85rem;color:var(--muted);font-variant-numeric:lining-nums}
        .kept{color:var(--good)}.failed{color:var(--bad);font-weight:600}
        .wide{overflow-x:auto;margin:.8rem 0 1.4rem}
        table{border-collapse:collapse;width:100%;font:14px/1.4 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Noto Sans","DejaVu Sans",sans-serif;font-variant-numeric:lining-nums tabular-nums}
        caption{text-align:left;padding:0 0 .4rem;font-size:.85rem}
        th,td{text-align:left;padding:.3rem .9rem .3rem 0;border-bottom:1px solid var(--rule);vertical-align:top;font-weight:400}
        tr>:last-child{padding-right:0}
        thead th{color:var(--muted);font-size:12px;border-bottom:1px solid var(--ink);vertical-align:bottom}
        tr.group th{font-weight:600;padding-top:1rem;border-bottom-color:var(--ink)}
        .n{text-align:right;white-space:nowrap}
        .id{color:var(--muted);font-size:12.5px;overflow-wrap:anywhere}
        .key{color:var(--muted);font-size:12px;margin-left:.4em}
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
        footer{margin-top:3rem;border-top:1px solid var(--rule);padding-top:.6rem;color:var(--muted);font-size:.85rem}
        @media (max-width:42rem){body{font-size:16px;padding-top:1.25rem}h1{font-size:1.6rem}.more{display:none}.chart{min-width:6rem;width:7rem}.axis text{font-size:18px}th,td{padding-right:.6rem}.key{display:block;margin:0}thead .n{white-space:normal}tbody th{overflow-wrap:anywhere;min-width:6.5rem}}
        @media print{:root{--paper:#fff;--ink:#000;--muted:#444;--rule:#bbb;--soft:#eee;--mark:#1d4f80;--other:#777;--bad:#9b1c1f;--good:#2f6b3c}
          @page{margin:17mm 15mm}body{max-width:none;padding:0;font-size:10.5pt}table{font-size:8.5pt}h2{break-after:avoid;margin-top:1.6rem}dl{grid-template-columns:repeat(auto-fit,minmax(9rem,1fr))}tr,figure,dl>div{break-inside:avoid}tr.group{break-after:avoid}thead{display:table-header-group}
          caption{break-after:avoid}.wide{overflow:visible}.id,.key,thead th{font-size:7.5pt}svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
        """;
}
