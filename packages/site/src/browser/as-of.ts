import { ledger } from "@oreledger/sdk";
import { html } from "../html.ts";
import { type Again, content } from "../layout.ts";
import { composers } from "../pages/again.ts";
import { pageOfTable, type Site } from "../site.ts";

/** The ids that have a page: those of the ledger that the page was built from. */
const ids = new Map(
  Object.entries(pageOfTable).map(([table, kind]) => [
    kind,
    new Set(ledger.tables[table as "areas"].toArray().map(({ id }) => id as string)),
  ]),
);

/** Makes a page again for a day: what the publishers had printed by then, by the code that built the page. */
export function showDay(main: HTMLElement, day: string): void {
  const site: Site = {
    ledger,
    base: document.documentElement.dataset.base ?? "/",
    day,
    version: "",
    has: (kind, id) => kind === "table" || (ids.get(kind)?.has(id) ?? false),
  };
  const { page, id } = main.dataset as unknown as Again;
  const band = html`<p class="band" role="status">As of ${day}: what publishers had printed by then. Acts are told as they stood on that day.</p>`;
  main.innerHTML = band.text + content(composers[page](site, id)).text;
}
