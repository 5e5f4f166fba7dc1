import { type Flow, type FlowEnd, REST } from "@oreledger/charts";
import { type Answer, formatNumber, formatPercent, type Row } from "@oreledger/sdk/answer";
import { nameIn, sourceLink } from "../cells.ts";
import { draw, picture } from "../chart.ts";
import { html, type Part } from "../html.ts";
import { type Route, routeMap } from "../map.ts";
import type { Site } from "../site.ts";

const MOST_BANDS = 12;
const MOST_ROUTES = 25;
/** In percent of the whole. */
const LEAST_BAND = 0.5;

const universes: ReadonlySet<string> = new Set([
  "all_partners",
  "largest_partners",
  "chosen_partners",
  "world_only",
  "universe_unknown",
]);

const end = (site: Site, id: string): FlowEnd => ({ id, label: nameIn(site, "country", id) });

/** Whose partners an answer tells of. */
export const universeTold = (answer: Answer): string =>
  answer.notes.find(({ code }) => universes.has(code))?.text ?? "";

/** Whose partners an answer tells of, and who says so. */
const universeOf = (site: Site, answer: Answer): Part =>
  html`${universeTold(answer)} ${answer.cite().map(({ source }, i) => [i === 0 ? "" : ", ", sourceLink(site, source)])}.`;

/** The capital of each area that has one: where its end of a line stands. */
const capitals = ({ ledger }: Site): ReadonlyMap<string, readonly [longitude: number, latitude: number]> =>
  new Map(
    ledger.tables.areas
      .toArray()
      .flatMap(({ id, capital_longitude: x, capital_latitude: y }) => (x === null || y === null ? [] : [[id, [x, y]]])),
  );

/** The lines of some flows between capitals, the widest for the largest. */
function routes(site: Site, title: string, flows: readonly Flow[], source: Part): Part {
  const places = capitals(site);
  const most = Math.max(...flows.map(({ value }) => value));
  const drawn = flows
    .filter(({ from, to }) => places.has(from.id) && places.has(to.id))
    .slice(0, MOST_ROUTES)
    .map(
      ({ from, to, value, text }): Route => ({
        name: `${from.label} to ${to.label}: ${text}`,
        from: places.get(from.id) as Route["from"],
        to: places.get(to.id) as Route["to"],
        width: value / most,
      }),
    );
  if (drawn.length === 0) return "";
  return routeMap(site, title, drawn, html`The ${drawn.length} largest, from capital to capital. ${source}`);
}

/** What is left of 100 percent. */
const unshown = (flows: readonly Pick<Flow, "value">[]): number =>
  100 - flows.reduce((sum, { value }) => sum + value, 0);

/**
 * Who has what the shown bands leave: the partners that are not shown, and those that the source does not name.
 *
 * @example whoIsLeft([{ value: 50 }, { value: 20 }], [{ value: 50 }]) // "1 other, and not named"
 */
export function whoIsLeft(all: readonly Pick<Flow, "value">[], shown: readonly Pick<Flow, "value">[]): string {
  const more = all.length - shown.length;
  return [
    ...(more > 0 ? [more === 1 ? "1 other" : `${more} others`] : []),
    ...(more === 0 || unshown(all) > LEAST_BAND ? ["not named"] : []),
  ].join(", and ");
}

/**
 * One country's partners as bands and on the map: the largest, and what all others have together.
 *
 * @param goods What is traded, where the page does not say it: then the bands stand alone.
 */
export function partnersDrawn(
  site: Site,
  country: string,
  side: "exporter" | "importer",
  answer: Answer,
  goods?: string,
): Part {
  const rows = answer.rows().filter((row) => typeof row.value_usd === "number" && row.value_usd > 0);
  const ofWhole = rows.every(({ share_pct: share }) => typeof share === "number");
  const own = end(site, country);
  const flow = (partner: FlowEnd, value: number, text: string): Flow =>
    side === "exporter" ? { from: own, to: partner, value, text } : { from: partner, to: own, value, text };
  const all = rows.map((row) =>
    flow(
      end(site, String(row.area)),
      Number(ofWhole ? row.share_pct : row.value_usd),
      ofWhole ? formatPercent(Number(row.share_pct)) : `${formatNumber(Number(row.value_usd))} USD`,
    ),
  );
  if (all.length < 2) return "";
  const shown = all.slice(0, MOST_BANDS);
  const rest = unshown(shown);
  const others: FlowEnd = { id: REST, label: whoIsLeft(all, shown) };
  const bands = ofWhole && rest > LEAST_BAND ? [...shown, flow(others, rest, "")] : shown;
  const when = String(answer.inputs.period ?? "");
  const title = `${goods === undefined ? "" : `${goods}, `}${own.label}: ${side === "exporter" ? "where its sales go" : "where its purchases come from"}, ${when}`;
  const source = universeOf(site, answer);
  const drawn = picture(title, draw.flows(bands, ofWhole ? "share of the value" : "value"), source);
  return goods === undefined ? [drawn, routes(site, `${title}, on the map`, all, source)] : drawn;
}

/** The largest flows of a product between any two countries, as bands and on the map. */
export function flowsDrawn(site: Site, name: string, answer: Answer, source: Part): Part {
  const all = answer.rows().flatMap((row: Row): Flow[] =>
    typeof row.value_usd === "number" && !String(row.exporter).startsWith("_") && !String(row.importer).startsWith("_")
      ? [
          {
            from: end(site, String(row.exporter)),
            to: end(site, String(row.importer)),
            value: row.value_usd,
            text: `${formatNumber(row.value_usd)} USD`,
          },
        ]
      : [],
  );
  if (all.length < 2) return "";
  const title = `${name}: the ${all.length} largest flows, ${String(answer.rows()[0]?.period ?? "")}`;
  return html`${picture(title, draw.flows(all, "value; smaller flows are left out"), source)}${routes(site, `${title}, on the map`, all, source)}`;
}
