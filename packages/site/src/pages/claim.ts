import { rowInWords, verdictsInWords } from "@oreledger/sdk/answer";
import { evidenceFor } from "@oreledger/sdk/questions";
import { words } from "../cells.ts";
import { html } from "../html.ts";
import type { Composed } from "../layout.ts";
import { rowUrl, type Site } from "../site.ts";
import { known, thing, whoSaysSo } from "./thing.ts";

/** The verdicts, as a reader says them. */
export const verdicts: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(verdictsInWords).map(([verdict, { title }]) => [verdict, title]),
);

/** A published claim: the sentence, the verdict, and the rows that bear on it. */
export function claimPage(site: Site, id: string): Composed {
  const { ledger } = site;
  const it = thing(site, "claims", { claim: id });
  const { answer, row } = it;
  const evidence = evidenceFor(ledger, id).map(({ row: address, bearing, note }) => {
    const url = rowUrl(site, address);
    const said = rowInWords(ledger, address) ?? address;
    return html`<li><b>${words(bearing)}</b>: ${url === undefined ? said : html`<a href="${url}">${said}</a>`}${note === null ? "" : html` <span class="legend">${note}</span>`}</li>`;
  });
  return {
    title: `“${String(row.statement ?? id)}”`,
    kind: "Claim",
    about: html`<b class="verdict ${String(row.verdict)}">${verdicts[String(row.verdict)] ?? String(row.verdict)}</b>. ${String(row.explanation ?? "")}`,
    sections: [
      {
        id: "evidence",
        heading: "The rows that bear on it",
        body:
          evidence.length === 0 ? html`<p class="none">The ledger holds no row on it.</p>` : html`<ul>${evidence}</ul>`,
      },
      known(site, it, "The claim", ["evidence", "statement", "explanation"]),
      whoSaysSo(site, it),
    ],
    answers: { claim: answer },
    timeless: "a verdict is that of this release; what changed is told with each release.",
  };
}
