import type { Tie } from "@oreledger/charts";
import type { Answer } from "@oreledger/sdk/answer";
import { named, nameIn } from "../cells.ts";
import { draw, picture } from "../chart.ts";
import { type Html, html, type Part } from "../html.ts";
import { pageUrl, type Site } from "../site.ts";

/** Parties that stand in fewer agreements than this are on the pages of the agreements alone. */
const AGREEMENTS_OF_A_ROW = 3;

interface Party {
  readonly party: string;
  /** The ids of its agreements, by the year in which they were signed. */
  readonly cells: ReadonlyMap<string, readonly string[]>;
  readonly count: number;
}

/** The parties of signed agreements, the most bound first. */
function partiesOf(site: Site, agreements: Answer): readonly Party[] {
  const years = new Map(
    agreements.rows().flatMap(({ id, signed }) => (signed === null ? [] : [[String(id), String(signed).slice(0, 4)]])),
  );
  const byParty = new Map<string, Map<string, string[]>>();
  for (const { agreement, party } of site.ledger.tables.agreement_parties.toArray()) {
    const year = years.get(agreement);
    if (year === undefined || !site.has("agreement", agreement)) continue;
    const cells = byParty.get(party) ?? new Map<string, string[]>();
    cells.set(year, [...(cells.get(year) ?? []), agreement]);
    byParty.set(party, cells);
  }
  return [...byParty]
    .map(([party, cells]) => ({ party, cells, count: [...cells.values()].flat().length }))
    .filter(({ count }) => count >= AGREEMENTS_OF_A_ROW)
    .sort((a, b) => b.count - a.count || (a.party < b.party ? -1 : 1));
}

/** Who agreed with others: as a network, and by year. */
export function partiesShown(site: Site, agreements: Answer): Part {
  const parties = partiesOf(site, agreements);
  return parties.length === 0 ? "" : [partiesTied(site, parties), partiesByYear(site, parties)];
}

/** Who stands with whom in one agreement, as lines between them. */
function partiesTied(site: Site, parties: readonly Party[]): Part {
  const name = (id: string) => nameIn(site, "country", id);
  const own = parties.map(({ party, cells }) => ({ party, ids: new Set([...cells.values()].flat()) }));
  const ties = own.flatMap(({ party, ids }, i) =>
    own.slice(i + 1).flatMap((other): Tie[] => {
      const common = [...ids].filter((id) => other.ids.has(id));
      return common.length === 0
        ? []
        : [
            {
              between: [party, other.party],
              count: common.length,
              text: `${name(party)} and ${name(other.party)}: ${common.map((id) => nameIn(site, "agreement", id)).join("; ")}`,
            },
          ];
    }),
  );
  if (ties.length === 0) return "";
  return picture(
    "Who stands in an agreement with whom",
    draw.network(
      parties.map(({ party, count }) => ({ id: party, label: name(party), count })),
      ties,
    ),
    html`Parties with ${AGREEMENTS_OF_A_ROW} agreements and more, the most bound at the top and on by the clock. A line joins two that are party to one agreement, the wider the more of them; a point grows with all agreements of a party. The table has each.`,
  );
}

/** A line for each party, a column for each year. */
function partiesByYear(site: Site, counted: readonly Party[]): Html {
  const columns = [...new Set(counted.flatMap(({ cells }) => [...cells.keys()]))].sort();
  const caption = `Agreements signed, by party and year; parties with ${AGREEMENTS_OF_A_ROW} and more`;
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table class="matrix"><caption>${caption}</caption>
<thead><tr><th scope="col">party</th>${columns.map((year) => html`<th scope="col">${year}</th>`)}<th scope="col" class="r">all</th></tr></thead>
<tbody>${counted.map(
    ({ party, cells, count }) =>
      html`<tr><th scope="row">${named(site, "country", party)}</th>${columns.map(
        (year) =>
          html`<td>${(cells.get(year) ?? []).map(
            (id, i) =>
              html`<a href="${pageUrl(site, "agreement", id)}" title="${nameIn(site, "agreement", id)}" aria-label="${nameIn(site, "agreement", id)}">${i + 1}</a> `,
          )}</td>`,
      )}<td class="r">${count}</td></tr>`,
  )}</tbody></table></div>`;
}
