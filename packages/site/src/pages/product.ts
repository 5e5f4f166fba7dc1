import type { Answer } from "@oreledger/sdk/answer";
import { found } from "../asked.ts";
import { named } from "../cells.ts";
import { html } from "../html.ts";
import type { Composed, Section } from "../layout.ts";
import { record } from "../record.ts";
import { rowsUrl, type Site } from "../site.ts";
import { answerTable } from "../table.ts";

const MOST = 25;

/** How many of the largest flows are looked at for the countries that a page shows. */
const FLOWS = 200;

/** The countries of the largest flows of the newest period, on one side. */
function largest(site: Site, product: string, side: "exporter" | "importer", most: number): readonly string[] {
  const flows = found(site, "exports", { product, latest: true, sort: "-value_usd", limit: FLOWS, asOf: site.day });
  const areas = flows?.rows().map((row) => String(row[side])) ?? [];
  return [...new Set(areas.filter((area) => !area.startsWith("_")))].slice(0, most);
}

/** A trade product: what it holds and what else, and whom the countries that tell most of it trade it with. */
export function productPage(site: Site, id: string): Composed {
  const { ledger } = site;
  const row = ledger.tables.products.where({ id: id as never }).toArray()[0];
  const answers: Record<string, Answer> = {};
  const sections: Section[] = [];
  for (const [side, verb] of [
    ["exporter", "sells to"],
    ["importer", "buys from"],
  ] as const)
    for (const area of largest(site, id, side, 2)) {
      const answer = found(site, "partners", { [side]: area, product: id });
      if (answer === undefined) continue;
      const key = `${side}-${area.toLowerCase()}`;
      answers[key] = answer;
      sections.push({
        id: key,
        heading: `Whom ${ledger.tables.areas.where({ id: area as never }).toArray()[0]?.name ?? area} ${verb}`,
        body: html`${answerTable(site, answer, { caption: `${String(answer.inputs.period ?? "")}, share of the value`, bar: "share_pct", most: MOST, rest: rowsUrl(site, "exports", id) })}<p class="legend">${answer.cite().map(({ source }, i) => [i === 0 ? "" : " · ", named(site, "source", source)])}</p>`,
      });
    }
  const told = row as unknown as Readonly<Record<string, unknown>>;
  return {
    title: row?.title ?? id,
    kind: "Trade product",
    about: row?.also_holds ? `It also holds: ${[row.also_holds].flat().join("; ")}.` : "",
    sections: [
      ...sections,
      {
        id: "record",
        heading: "What it is",
        body: record(
          site,
          told,
          Object.keys(told).filter((column) => !["title", "also_holds"].includes(column)),
        ),
      },
      ...(ledger.tables.exports.where({ product: id as never }).everyEdition().length === 0
        ? []
        : [
            {
              id: "rows",
              heading: "Every flow",
              body: html`<p><a href="${rowsUrl(site, "exports", id)}">All rows of this product</a>, each with its source and place.</p>`,
            },
          ]),
    ],
    answers,
  };
}
