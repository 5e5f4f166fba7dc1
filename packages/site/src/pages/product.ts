import type { Rows } from "@oreledger/data";
import { type Answer, tooOld } from "@oreledger/sdk/answer";
import { found } from "../asked.ts";
import { named, nameIn, sourceLink } from "../cells.ts";
import { html } from "../html.ts";
import type { Composed, Section } from "../layout.ts";
import { record } from "../record.ts";
import { rowsUrl, type Site } from "../site.ts";
import { answerTable } from "../table.ts";
import { flowsDrawn, partnersDrawn, universeTold } from "./flows.ts";

const MOST = 25;

/** How many of the largest flows are looked at for the countries that a page shows. */
const FLOWS = 200;

/** The countries of the largest flows of the newest period, on one side. */
function largest(site: Site, product: string, side: "exporter" | "importer", most: number): readonly string[] {
  const flows = found(site, "exports", { product, latest: true, sort: "-value_usd", limit: FLOWS, asOf: site.day });
  const areas = flows?.rows().map((row) => String(row[side])) ?? [];
  return [...new Set(areas.filter((area) => !area.startsWith("_")))].slice(0, most);
}

/** Who sells to whom where one source has made both sides' reports of all countries into one figure. */
function everyFlow(site: Site, id: string, title: string): readonly (Section & { readonly answer: Answer })[] {
  const answer = found(site, "exports", {
    product: id,
    flow_basis: "reconciled",
    latest: true,
    sort: "-value_usd",
    limit: MOST,
    asOf: site.day,
  });
  if (answer === undefined) return [];
  const sources = answer.cite().map(({ source }, i) => [i === 0 ? "" : ", ", sourceLink(site, source)]);
  return [
    {
      id: "flows",
      heading: "Who sells to whom",
      body: html`${flowsDrawn(site, title, answer, html`Both sides’ reports made into one figure, all partners: ${sources}.`)}${answerTable(
        site,
        answer,
        {
          caption: `The ${MOST} largest flows`,
          table: "exports",
          columns: [
            "exporter",
            "importer",
            "period",
            "value_usd",
            "quantity",
            "quantity_unit",
            "comparator",
            "low",
            "high",
            "status",
            "source",
          ],
          rest: rowsUrl(site, "exports", id),
        },
      )}`,
      answer,
    },
  ];
}

/** The products of the same customs code that have flows, if this one has none: an edition of the nomenclature has its own. */
function sameCode({ ledger }: Site, { id, code }: Pick<Rows["products"], "id" | "code">): readonly string[] {
  const { exports, products } = ledger.tables;
  return products
    .where({ code })
    .toArray()
    .map((each): string => each.id)
    .filter((each) => each !== id && exports.where({ product: each }).everyEdition().length > 0);
}

/** A trade product: what it holds and what else, and whom the countries that tell most of it trade it with. */
export function productPage(site: Site, id: string): Composed {
  const { ledger } = site;
  const row = ledger.tables.products.where({ id: id }).toArray()[0];
  const title = row?.title ?? id;
  const answers: Record<string, Answer> = {};
  const sections: Section[] = [];
  const flows = ledger.tables.exports.where({ product: id });
  // A question understands a code without flows as the code of another edition, which has a page of its own.
  const hasFlows = flows.everyEdition().length > 0;
  for (const { answer, ...section } of hasFlows ? everyFlow(site, id, title) : []) {
    answers.flows = answer;
    sections.push(section);
  }
  for (const [side, verb] of [
    ["exporter", "sells to"],
    ["importer", "buys from"],
  ] as const)
    for (const area of hasFlows ? largest(site, id, side, 2) : []) {
      const answer = found(site, "partners", { [side]: area, product: id, asOf: site.day });
      if (answer === undefined) continue;
      // Selected partners without a total have no shares.
      const shared = answer.rows().some(({ share_pct: share }) => typeof share === "number");
      const key = `${side}-${area.toLowerCase()}`;
      answers[key] = answer;
      sections.push({
        id: key,
        heading: `${nameIn(site, "country", area)}: whom it ${verb}`,
        body: html`${answerTable(site, answer, { caption: `${shared ? "Share of the value" : "Values"}: ${universeTold(answer)}`, ...(shared ? { bar: "share_pct" } : {}), most: MOST, rest: rowsUrl(site, "exports", id) })}<p class="legend">${answer.cite().map(({ source }, i) => [i === 0 ? "" : " · ", named(site, "source", source)])}</p>${partnersDrawn(site, area, side, answer)}`,
      });
    }
  const told = row as unknown as Readonly<Record<string, unknown>>;
  const others = hasFlows || row === undefined ? [] : sameCode(site, row);
  const old = sections.length > 0 ? undefined : tooOld(flows, site.day);
  return {
    title,
    kind: "Trade product",
    about: row?.also_holds ? `It also holds: ${[row.also_holds].flat().join("; ")}.` : "",
    lead:
      others.length > 0
        ? html`<p>The ledger holds no flow under this product. The same code has flows under ${others.map((each, i) => [i === 0 ? "" : ", ", named(site, "product", each)])}.</p>`
        : old === undefined
          ? ""
          : html`<p class="none">${old}</p>`,
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
      ...(!hasFlows
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
    again: { page: "product", id },
  };
}
