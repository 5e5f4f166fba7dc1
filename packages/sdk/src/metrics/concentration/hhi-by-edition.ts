import { grouped } from "@oreledger/data";
import { requireQuery } from "../../given.ts";
import { byLetters } from "../../lists.ts";
import { textAt, valueAt } from "../../query/column.ts";
import type { Context } from "../../query/context.ts";
import { type Version, versionOf } from "../../query/vintage/vintage.ts";
import { distribute, outgrows, requireOneWhole, type SharingOptions } from "../core/distribution.ts";
import { noLineage } from "../core/lineage.ts";
import type { Denominator } from "../core/measure.ts";
import type { QueryOf } from "../core/rows.ts";
import { supplyOfPrint } from "../core/supply.ts";
import { declareMetric } from "../declare/metric.ts";
import { denominator, hhiScale, residual } from "../declare/options.ts";
import { type HhiScale, hhiOf } from "./hhi.ts";

/** The HHI of one print, with its details. */
export interface PrintHhi {
  readonly value: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly denominator: Exclude<Denominator["kind"], "given">;
  /** The denominator of the shares. */
  readonly total: number | undefined;
  /** What is not attributed to a named area, as a fraction of the denominator. */
  readonly residual: number | undefined;
  /** The number of areas with a figure above zero. */
  readonly suppliers: number;
}

/** The HHI of one print of one edition. */
export interface EditionHhi extends PrintHhi {
  readonly commodity: string;
  readonly stage: string;
  readonly measure: string;
  readonly form: string;
  readonly basis: string;
  readonly share_of: string;
  readonly year: number;
  readonly unit: string;
  readonly series: string;
  readonly edition: string;
  /** The last day that the date of the edition's latest whole version can mean. */
  readonly published: string;
}

const printColumns = ["commodity", "stage", "measure", "form", "basis", "share_of", "year", "unit"] as const;
type Place = Pick<EditionHhi, (typeof printColumns)[number]>;

export const metric = /* @__PURE__ */ declareMetric({
  name: "hhi-by-edition",
  category: "Concentration",
  summary:
    "The HHI of every print of every edition that a query of `shares` selects, including superseded ones. Errata are applied to their edition.",
  formula: "H_{e} = \\sum_i \\left(x_{i,e} / T_e\\right)^2 \\quad \\text{for each edition } e",
  reference: "As `hhi`",
  traps: [
    "Two editions differ for one year because the records differ. Two series differ because they count differently.",
    "Stages, forms and bases are kept separate: nothing is summed over them.",
  ],
  example: `import { shares } from "@oreledger/sdk/shares";
import { hhiByEdition } from "@oreledger/sdk/metrics";

const mined = shares.where({ series: "usgs-mcs", commodity: "rare-earths", measure: "production", year: 2024 });
const table = hhiByEdition(mined);
table.map(({ edition, value }) => [edition, value && Math.round(value)]); // [["usgs-mcs-2025",4924],["usgs-mcs-2026",5192]]`,
  rows: { table: "shares", everyYear: true },
  options: [denominator, residual, hhiScale],
  calls: ["--commodity rare-earths", "--commodity rare-earths --year 2024 --format json"],
  list: hhiByEdition,
});

export function hhiByEdition(
  query: QueryOf<"shares">,
  options: SharingOptions & { readonly scale?: HhiScale } = {},
): EditionHhi[] {
  requireQuery("What hhiByEdition takes", query, "shares");
  requireOneWhole(options);
  return [...query.everyEdition().groupBy("edition").keys()]
    .flatMap((edition) => {
      const { context, rows } = query.where({ edition }).internals();
      const placed = grouped(rows, (row) => JSON.stringify(Object.values(placeOf(context, row))));
      return [...placed.values()].map((print) => {
        const first = print[0] as number;
        const version = wholeVersion(context, print);
        const index: EditionHhi = {
          ...placeOf(context, first),
          series: version.series,
          edition: version.edition,
          published: version.published,
          ...hhiOfPrint(context, Uint32Array.from(print), options),
        };
        return { age: version.age, index };
      });
    })
    .sort((a, b) => byLetters(a.age, b.age))
    .map(({ index }) => index)
    .sort(inOrder);
}

const placeOf = ({ table }: Context, row: number): Place =>
  Object.fromEntries(printColumns.map((name) => [name, valueAt(table.column(name), row)])) as unknown as Place;

/** The latest whole version among the rows of a print; an erratum if all rows are from errata. */
function wholeVersion({ table, sources }: Context, print: readonly number[]): Version {
  const versions = print.map((row) => versionOf(sources, textAt(table, "source", row) as string));
  const whole = versions.filter(({ erratum }) => !erratum);
  return (whole.length === 0 ? versions : whole).reduce((last, each) => (each.age > last.age ? each : last));
}

function hhiOfPrint(
  context: Context,
  rows: Uint32Array,
  options: SharingOptions & { readonly scale?: HhiScale },
): PrintHhi {
  const supply = supplyOfPrint(context, rows, noLineage);
  // A print without a valid total has no index, but stays in the list.
  const lacks = options.denominator === "printed_total" && (supply.total === undefined || outgrows(supply));
  const distribution = lacks ? undefined : distribute(supply, options);
  const found = distribution && hhiOf(distribution, options.scale);
  const kind = found?.denominator?.kind ?? "none";
  return {
    value: found?.value,
    low: found?.low,
    high: found?.high,
    denominator: kind === "given" ? "printed_total" : kind,
    total: found?.denominator?.value,
    residual: found?.residual?.share,
    suppliers: (distribution ?? supply).suppliers.filter(({ value }) => (value ?? 0) > 0).length,
  };
}

function inOrder(a: EditionHhi, b: EditionHhi): number {
  for (const name of [...printColumns, "series"] as const) if (a[name] !== b[name]) return a[name] < b[name] ? -1 : 1;
  return 0;
}
