namespace Screening.Cli.Output.Review;

/// <summary>The style of a reviewer's page.</summary>
internal static class ReviewStyle
{
    /// <summary>Its rules, beside those of every page.</summary>
    public const string Sheet =
        """
        body{max-width:76rem}
        .verdict{font-size:1.15rem;font-weight:600}
        .tools{position:sticky;top:0;z-index:2;background:var(--paper);display:flex;flex-wrap:wrap;gap:.5rem .9rem;align-items:center;padding:.6rem 0;border-bottom:1px solid var(--rule);font:14px/1.4 system-ui,"Segoe UI",Roboto,Arial,"Noto Sans","DejaVu Sans",sans-serif}
        .tools input[type=search]{flex:1 1 16rem;min-width:0;font:inherit;padding:.45rem .6rem;color:inherit;background:var(--paper);border:1px solid var(--muted);border-radius:4px}
        .tools label{white-space:nowrap}
        .tools .keys{flex-basis:100%;max-width:none;margin:0}
        kbd{font:12px/1.3 ui-monospace,"DejaVu Sans Mono",monospace;border:1px solid var(--rule);border-radius:3px;padding:0 .3em}
        .dot{font:600 11px/1.5 system-ui,"Segoe UI",Roboto,Arial,"DejaVu Sans",sans-serif;letter-spacing:.02em;border:1px solid currentColor;border-radius:3px;padding:.05em .4em;white-space:nowrap}
        .dot.critical{color:var(--paper);background:var(--bad);border-color:var(--bad)}
        .dot.high{color:var(--bad)}.dot.medium{color:var(--warn)}.dot.low{color:var(--muted)}.dot.decided{color:var(--good)}
        .queue{max-height:24rem;overflow:auto;border-bottom:1px solid var(--rule)}
        .queue a{color:var(--mark)}
        .card{border:1px solid var(--rule);border-left:4px solid var(--muted);margin:0 0 1rem;padding:.7rem 1rem;scroll-margin-top:7rem}
        .card.critical,.card.high{border-left-color:var(--bad)}.card.medium{border-left-color:var(--warn)}.card.decided{border-left-color:var(--good)}
        .card:focus{outline:2px solid var(--mark);outline-offset:2px}
        .card summary{cursor:pointer;font-size:1.05rem;line-height:1.5}
        .card summary .score{float:right;font-variant-numeric:lining-nums tabular-nums;font-weight:600}
        .card h3{margin:1.1rem 0 .35rem;font-size:.95rem}
        .sides{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:0 2rem}
        .facts th{color:var(--muted);width:8.5rem;padding-right:.6rem}
        .facts td,.facts th{padding-top:.25rem;padding-bottom:.25rem;overflow-wrap:anywhere}
        .words{list-style:none;display:flex;flex-wrap:wrap;gap:.5rem;margin:.2rem 0 .6rem;padding:0;font:14px/1.4 system-ui,"Segoe UI",Roboto,Arial,"Noto Sans","DejaVu Sans",sans-serif}
        .words li{display:grid;border:1px solid var(--rule);border-radius:4px;overflow:hidden;min-width:4.5rem;max-width:100%;text-align:center}
        .words li>span{padding:.25rem .6rem;overflow-wrap:anywhere}
        .words li>span+span{border-top:1px solid var(--rule)}
        .words small{border-top:1px solid var(--rule);color:var(--muted);font-size:11px;padding:.1rem .4rem;background:var(--paper)}
        .words .same{background:color-mix(in srgb,var(--good) 18%,var(--paper))}
        .words .close{background:color-mix(in srgb,var(--mark) 16%,var(--paper))}
        .words .slip{background:color-mix(in srgb,var(--warn) 22%,var(--paper))}
        .words .lone{background:color-mix(in srgb,var(--bad) 14%,var(--paper))}
        .none{color:var(--muted)}
        .parts th{color:var(--muted);width:8.5rem}
        .parts .sum th,.parts .sum td{font-weight:600;color:var(--ink);border-bottom:0}
        meter{width:100%;min-width:6rem;height:1rem}
        .said{margin:.3rem 0 .1rem;font-weight:600}
        .said span{text-transform:uppercase;font-size:.85em}
        .finding ul{margin:.2rem 0 .7rem;padding-left:1.2rem;font-size:.95rem}
        .finding ul.sources{list-style:none;padding:0;font-size:.8rem;margin-top:-.2rem}
        .path{list-style:none;display:flex;flex-wrap:wrap;align-items:stretch;gap:.35rem 0;margin:.4rem 0 .6rem;padding:0;font:13.5px/1.35 system-ui,"Segoe UI",Roboto,Arial,"Noto Sans","DejaVu Sans",sans-serif}
        .path .node{border:1.5px solid var(--ink);border-radius:4px;padding:.4rem .6rem;align-self:center;max-width:15rem;overflow-wrap:anywhere}
        .path .anew{margin-left:1.5rem}
        .path .edge{display:grid;align-content:center;text-align:center;padding:0 1.5rem 0 .5rem;position:relative;min-width:7rem}
        .path .edge span{border-bottom:2px solid var(--ink);padding:0 .2rem .15rem}
        .path .edge small{color:var(--muted);font-size:11.5px;padding-top:.1rem}
        .path .edge::after{content:"";position:absolute;right:.55rem;top:50%;border:5px solid transparent;border-left:8px solid var(--ink);transform:translateY(-50%)}
        .path .alleged span,.path .speculative span{border-bottom-style:dashed}
        .path .disproven span,.path .denied span{border-bottom-style:dotted}
        [hidden]{display:none!important}
        @media (max-width:48rem){.sides{grid-template-columns:minmax(0,1fr)}.tools{position:static}.card{padding:.6rem .7rem;scroll-margin-top:1rem}.facts th,.parts th{width:6.5rem}.keys{display:none}.path{flex-direction:column;align-items:flex-start}.path .edge{padding:.2rem 1.5rem .2rem .5rem}.path .node{align-self:flex-start;max-width:100%}}
        @media print{.tools,.queue,.screen{display:none}.card{border-color:#bbb;font-size:9pt;padding:.4rem .7rem}.card summary{list-style:none;break-after:avoid}.card h3{break-after:avoid;margin:.6rem 0 .2rem}.sides{grid-template-columns:repeat(2,minmax(0,1fr))}.facts th{width:5.5rem}.facts td,.facts th,.parts td,.parts th{padding-top:.1rem;padding-bottom:.1rem}.finding ul{font-size:8.5pt}.words li,.path li{break-inside:avoid}}
        """;
}
