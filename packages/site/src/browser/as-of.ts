import { ledger } from "@oreledger/sdk";
import { html } from "../html.ts";
import { type Again, content } from "../layout.ts";
import { composers } from "../pages/again.ts";
import { idsOf, type Site } from "../site.ts";

/** The ids that have a page: those of the ledger that the page was built from. */
const ids = Object.fromEntries(Object.entries(idsOf(ledger)).map(([kind, all]) => [kind, new Set(all)]));

/** Makes a page again for a day: what the publishers had printed by then, by the code that built the page. */
export function showDay(main: HTMLElement, day: string): void {
  const site: Site = {
    ledger,
    base: document.documentElement.dataset.base ?? "/",
    day,
    version: "",
    has: (kind, id) => ids[kind]?.has(id) ?? false,
  };
  const { page, id } = main.dataset as unknown as Again;
  const band = html`<p class="band" role="status">As of ${day}: what publishers had printed by then. Acts are told as they stood on that day.</p>`;
  main.innerHTML = band.text + content(composers[page](site, id)).text;
}
