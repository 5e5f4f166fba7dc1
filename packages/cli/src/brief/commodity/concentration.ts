import { formName } from "@oreledger/data";
import {
  type Block,
  formatFigure,
  formatNumber,
  formatPercent,
  paragraph,
  readLater,
  type Section,
  tooOld,
} from "@oreledger/sdk/answer";
import { LEADING_SERIES } from "@oreledger/sdk/ledger";
import { countriesIn, hhi, leavesOutUsa, partsOf } from "@oreledger/sdk/questions";
import { left, right, section } from "../page.ts";
import type { CommodityContext } from "./context.ts";
import { latestPrints } from "./prints.ts";

const MOST_PRINTED = 12;

/** The concentration of each stage: the index of each country table, and the percentages that other sources print. */
export function concentration(context: CommodityContext): Section {
  const { areaName, commodity, day, footnotes, ledger } = context;
  const { shares } = ledger.tables;
  const blocks: Block[] = [];
  const prints = latestPrints(context, "production");
  const early =
    prints.length > 0
      ? undefined
      : tooOld(shares.where({ series: LEADING_SERIES, commodity: commodity.id, measure: "production" }), day);
  if (early !== undefined) blocks.push(paragraph(`Country tables: ${early}`));
  if (prints.length > 0)
    blocks.push({
      kind: "grid",
      caption: "Herfindahl–Hirschman index of the latest country tables (10,000 is one supplier)",
      marks: footnotes.mark(prints.flatMap(({ query }) => query.cite())),
      columns: [left("Stage"), right("Year"), right("Points"), left("Divides by"), left("Largest")],
      rows: prints.map(({ stage, form, year, query }) => {
        const measure = hhi(query);
        const largest = countriesIn(query).sort((a, b) => (b.quantity ?? 0) - (a.quantity ?? 0))[0];
        const part = largest === undefined ? undefined : partsOf(query)(largest.area);
        return [
          form === "all" ? stage : `${stage}, ${formName(form)}`,
          String(year),
          measure.value === undefined
            ? `${formatNumber(Math.round(measure.low ?? 0))}–${formatNumber(Math.round(measure.high ?? 10_000))}`
            : formatNumber(Math.round(measure.value)),
          measure.denominator === undefined
            ? ""
            : `${measure.denominator.kind.replaceAll("_", " ")}${leavesOutUsa(query) ? " without the United States" : ""}`,
          largest === undefined
            ? ""
            : `${areaName(largest.area)}${part === undefined ? "" : ` ${formatPercent(part.value)}`}`,
        ];
      }),
    });

  const printed = shares
    .where({ commodity: commodity.id, share_basis: "printed", measure: ["production", "capacity"] })
    .asOf(day)
    .toArray()
    .filter(({ area, status }) => !area.startsWith("_") && status !== "forecast");
  const bounded = shares
    .where({ commodity: commodity.id, unit: "pct", share_pct: null })
    .asOf(day)
    .toArray()
    .filter(({ area, comparator, status }) => !area.startsWith("_") && comparator !== "eq" && status !== "forecast");
  const all = [...printed, ...bounded].sort((a, b) =>
    a.stage < b.stage ? 1 : a.stage > b.stage ? -1 : b.year - a.year,
  );
  if (all.length > 0) {
    const recent = [...all].sort((a, b) => b.year - a.year).slice(0, MOST_PRINTED);
    const shown = all.filter((row) => recent.includes(row));
    blocks.push({
      kind: "grid",
      caption: `Percentages as others print them, side by side${all.length > shown.length ? ` (${shown.length} latest of ${all.length})` : ""}: they differ in scope, stage and year`,
      marks: [],
      columns: [left("Country"), left("Stage"), right("Year"), right("Printed"), left("Of what")],
      rows: shown.map((row) => [
        areaName(row.area),
        row.stage,
        String(row.year),
        row.share_pct === null
          ? `${formatFigure({ ...row, quantity: null })} %`
          : `${row.comparator === "approx" ? "~" : ""}${formatPercent(row.share_pct)}`,
        [row.form === "all" ? "" : formName(row.form), row.scope ?? ""].filter(Boolean).join(": "),
      ]),
      rowMarks: shown.map((row) => footnotes.mark(shares.where({ source: row.source }).cite())),
    });
  }
  const late = readLater(
    shares.where({ commodity: commodity.id, share_basis: "printed", measure: ["production", "capacity"] }),
    day,
  );
  if (late !== undefined) blocks.push(paragraph(late));
  return section("Concentration by stage", blocks, () => "The ledger has no table or percentage that shows it.");
}
