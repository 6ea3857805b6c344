namespace Screening.Cli.Output.Review;

/// <summary>The script of a reviewer's page: it hides and shows what the page holds, and makes nothing of any text in it.</summary>
internal static class ReviewScript
{
    /// <summary>The script.</summary>
    public const string Text =
        """
        "use strict";
        (() => {
          const cards = [...document.querySelectorAll(".card")], rows = [...document.querySelectorAll("#queue tr")];
          const filter = document.getElementById("filter"), tools = document.getElementById("tools"), count = document.getElementById("count");
          const boxes = [...tools.querySelectorAll("input[type=checkbox]")];
          const texts = cards.map(c => c.textContent.toLowerCase());
          let at = -1;
          const shown = () => cards.filter(c => !c.hidden);
          const show = () => {
            const words = filter.value.toLowerCase().split(/\s+/).filter(w => w), bands = new Set(boxes.filter(b => b.checked).map(b => b.value));
            cards.forEach((c, i) => { c.hidden = rows[i].hidden = !(bands.has(c.dataset.band) && words.every(w => texts[i].includes(w))); });
            count.textContent = shown().length + " of " + cards.length + " shown";
          };
          const open = c => c.querySelector("details");
          const go = i => { const all = shown(); if (!all.length) return; const c = all[Math.max(0, Math.min(all.length - 1, i))]; at = cards.indexOf(c); open(c).open = true; c.focus({ preventScroll: true }); c.scrollIntoView({ block: "start" }); };
          const place = () => shown().indexOf(cards[at]);
          tools.addEventListener("submit", e => e.preventDefault());
          tools.addEventListener("input", show);
          rows.forEach((r, i) => r.querySelector("a").addEventListener("click", e => { e.preventDefault(); go(shown().indexOf(cards[i])); }));
          document.addEventListener("keydown", e => {
            if (e.ctrlKey || e.metaKey || e.altKey) return;
            if (e.key === "Escape") { filter.value = ""; boxes.forEach(b => { b.checked = b.value !== "decided"; }); show(); filter.blur(); return; }
            if (e.target === filter) { if (e.key === "Enter") { e.preventDefault(); filter.blur(); go(0); } return; }
            if (e.key === "j") go(place() + 1);
            else if (e.key === "k") go(place() < 0 ? 0 : place() - 1);
            else if (e.key === "/") { e.preventDefault(); filter.focus(); }
            else if (e.key === "Enter" && at >= 0 && document.activeElement === cards[at]) { e.preventDefault(); const d = open(cards[at]); d.open = !d.open; }
          });
          window.addEventListener("beforeprint", () => shown().forEach(c => { open(c).open = true; }));
          show();
        })();
        """;
}
