using System.Security.Cryptography;

namespace Screening.Cli.Output;

/// <summary>The frame of a report as one page: it needs nothing from outside, follows light and dark, and prints. Its own style and, where it has one, its own
/// script are named by their hashes; a browser runs nothing else, whatever an input brings.</summary>
internal static class HtmlPage
{
    /// <summary>The whole page.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="ownStyle">Rules of style of this report only, ours and not of any input.</param>
    /// <param name="body">What stands on it.</param>
    /// <param name="ownScript">A script of this report only, ours; empty: none.</param>
    public static string Of(string title, string ownStyle, Html body, string ownScript = "")
    {
        var (style, script) = ($"\n{Sheet}\n{ownStyle}\n".ReplaceLineEndings("\n"), ownScript.ReplaceLineEndings("\n"));
        var scripts = script.Length > 0 ? $"; script-src '{Hash(script)}'" : "";
        return Html.Of(
            $"""
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{new Html(Hash(style))}'{new Html(scripts)}; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <title>{title}</title>
            <style>{new Html(style)}</style></head><body><main>
            {body}
            </main>{Html.If(script.Length > 0, new Html($"<script>{script}</script>"))}</body></html>

            """).Markup.ReplaceLineEndings("\n");
    }

    private static string Hash(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Host.Utf8.GetBytes(text)))}";

    /// <summary>A table that scrolls by itself where the screen is narrow.</summary>
    /// <param name="caption">What it shows; empty: none.</param>
    /// <param name="columns">Its columns with their class of style; the first one heads the rows.</param>
    /// <param name="rows">Cells, a row each.</param>
    public static Html Table(string caption, IReadOnlyList<(string Title, string Kind)> columns, IEnumerable<IReadOnlyList<Html>> rows)
    {
        var head = Html.Join(columns.Select(c => Html.Of($"<th scope=\"col\" class=\"{c.Kind}\">{c.Title}</th>")));
        var body = Html.Join(rows.Select(r => Html.Of($"<tr>{Html.Join(r.Select((cell, i) => i == 0 ? Html.Of($"<th scope=\"row\" class=\"{columns[i].Kind}\">{cell}</th>") : Html.Of($"<td class=\"{columns[i].Kind}\">{cell}</td>")))}</tr>")), "\n");
        return Html.Of($"<div class=\"wide\"><table>{Html.If(caption.Length > 0, Html.Of($"<caption>{caption}</caption>"))}\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody></table></div>\n");
    }

    private const string Sheet =
        """
        :root{color-scheme:light dark;--paper:#fdfdfb;--ink:#1c2227;--muted:#5b656e;--rule:#d9dcd8;--soft:#eeeeea;--mark:#1d4f80;--bad:#9b1c1f;--warn:#7a4d00;--good:#2f6b3c}
        @media (prefers-color-scheme:dark){:root{--paper:#15181b;--ink:#e6e8e9;--muted:#a1a9b0;--rule:#343a40;--soft:#23282c;--mark:#7fb2e5;--bad:#ff9d97;--warn:#e5b567;--good:#8fce9c}}
        *{box-sizing:border-box}
        body{margin:0 auto;padding:2.5rem 1.25rem 4rem;max-width:64rem;background:var(--paper);color:var(--ink);font:17px/1.55 Charter,"Bitstream Charter",Georgia,"Noto Serif","DejaVu Serif",serif;overflow-wrap:break-word}
        h1{font-size:2rem;line-height:1.2;font-weight:600;margin:0 0 .4rem}
        h2{font-size:1.3rem;line-height:1.3;font-weight:600;margin:3rem 0 .5rem;padding-top:.6rem;border-top:1px solid var(--rule)}
        h3{font-size:1.05rem;line-height:1.35;font-weight:600;margin:1.8rem 0 .2rem}
        p{margin:.4rem 0 .9rem;max-width:46rem}
        .about,.note,caption{color:var(--muted)}
        .note{font-size:.9rem}
        dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(10.5rem,1fr));gap:0 1.75rem;margin:1.6rem 0 .5rem}
        dl>div{border-top:2px solid var(--ink);padding:.55rem 0 1rem}
        dt{font-size:.9rem;color:var(--muted);line-height:1.35}
        dd{margin:.1rem 0 0}
        dd.figure{font-size:1.9rem;line-height:1.25;font-variant-numeric:lining-nums tabular-nums}
        .bad{color:var(--bad)}.warn{color:var(--warn)}.good{color:var(--good)}.faint{color:var(--muted)}
        .chip{display:inline-block;font:11px/1.3 ui-monospace,"DejaVu Sans Mono",monospace;border:1px solid currentColor;border-radius:3px;padding:0 .25em;margin:0 .1em;color:var(--bad);direction:ltr;unicode-bidi:isolate}
        .wide{overflow-x:auto;margin:.8rem 0 1.4rem}
        table{border-collapse:collapse;width:100%;font:14px/1.4 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Noto Sans","DejaVu Sans",sans-serif;font-variant-numeric:lining-nums tabular-nums}
        caption{text-align:left;padding:0 0 .4rem;font-size:.85rem}
        th,td{text-align:left;padding:.35rem .9rem .35rem 0;border-bottom:1px solid var(--rule);vertical-align:top;font-weight:400}
        tr>:last-child{padding-right:0}
        thead th{color:var(--muted);font-size:12px;border-bottom:1px solid var(--ink);vertical-align:bottom}
        .n{text-align:right;white-space:nowrap}
        .id{color:var(--muted);font-size:12.5px;overflow-wrap:anywhere}
        .key{font-weight:600;overflow-wrap:break-word}
        code{font:12.5px/1.4 ui-monospace,"DejaVu Sans Mono",monospace;overflow-wrap:break-word}
        footer{margin-top:3rem;border-top:1px solid var(--rule);padding-top:.6rem;color:var(--muted);font-size:.85rem}
        @media (max-width:42rem){body{font-size:16px;padding-top:1.25rem}h1{font-size:1.6rem}th,td{padding-right:.6rem}}
        @media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--muted:#444;--rule:#bbb;--soft:#eee;--mark:#1d4f80;--bad:#9b1c1f;--warn:#7a4d00;--good:#2f6b3c}
          @page{margin:17mm 15mm}body{max-width:none;padding:0;font-size:10.5pt}table{font-size:8.5pt}h2,h3,caption{break-after:avoid}h2{margin-top:1.6rem}tr,dl>div{break-inside:avoid}thead{display:table-header-group}.wide{overflow:visible}.id,code,thead th{font-size:7.5pt}}
        """;
}
