import { oneExtractOfEachSide } from "../books/extract.ts";
import { type Citation, citedOnce } from "../cite/citation.ts";
import { requireComparable } from "../metrics/core/comparable.ts";
import { countedRows, flowAt, inexactNotes, sumOfFigures } from "../metrics/core/flows.ts";
import { type Interval, subtract } from "../metrics/core/interval.ts";
import { lineageOf } from "../metrics/core/lineage.ts";
import type { Measure } from "../metrics/core/measure.ts";
import { formulaMeasure } from "../metrics/core/terms.ts";
import { textAt } from "../query/column.ts";
import type { Query } from "../query/query.ts";
import { type Amount, amountOf } from "./amount.ts";
import { contentsNotes } from "./contents.ts";
import { type FlowQuestion, flows, type Trade } from "./question.ts";
import { requireOneSeries, seriesOf } from "./series.ts";

/** One flow as reported by one side. */
export interface MirrorSide extends Amount {
  /** What the value includes: FOB, CIF, customs, FAS. */
  readonly valuation: string;
  readonly series: string;
  readonly addresses: readonly string[];
}

/** One flow of one period in both sides' books. A side that reported nothing is undefined: it did not report zero. */
export interface Mirror {
  readonly period: string;
  readonly exporterReported: MirrorSide | undefined;
  readonly importerReported: MirrorSide | undefined;
  /** The importer's value divided by the exporter's (CIF by FOB, if so valued); undefined without both. */
  readonly ratio: number | undefined;
  /** The importer's value minus the exporter's, with its formula and sources; undefined without both. */
  readonly gap: Measure<MirrorDetails> | undefined;
  /** What a reader must know: what else the code contains, which other extracts have the flow. */
  readonly warnings: readonly string[];
  readonly cite: () => Citation[];
}

/**
 * The same flow as reported by the exporter and by the importer, period by period, with the ratio of the two values. A ratio
 * a little above one is freight and insurance; one far from one is transit, timing, other codes or secrecy. Neither side is
 * the true one.
 *
 * @param question One exporter, one importer and one product. `series` chooses if several sources have one side.
 * @example
 * mirror(ledger, { from: "CHN", to: "USA", product: "hs-284690" }).map(({ period, ratio }) => [period, ratio])
 * @throws IncomparableRows if several series have one side, or the rows are of several flows.
 */
export function mirror(
  ledger: Trade,
  question: Omit<FlowQuestion, "basis"> & {
    readonly from: NonNullable<FlowQuestion["from"]>;
    readonly to: NonNullable<FlowQuestion["to"]>;
    readonly product: NonNullable<FlowQuestion["product"]>;
  },
): Mirror[] {
  const both = oneExtractOfEachSide(flows(ledger, { ...question, basis: ["exporter_reported", "importer_reported"] }));
  const warnings = [...contentsNotes(ledger, both), ...inexactNotes(both, "quantity"), ...both.notes];
  for (const basis of ["exporter_reported", "importer_reported"] as const)
    requireOneSeries(both.where({ flow_basis: basis }));
  return [...both.groupBy("period")].map(([period, query]) => {
    const exporterReported = sideOf(query.where({ flow_basis: "exporter_reported" }));
    const importerReported = sideOf(query.where({ flow_basis: "importer_reported" }));
    const gap = mirrorGap(query);
    return {
      period,
      exporterReported,
      importerReported,
      ratio: gap?.details.ratio,
      gap,
      warnings,
      cite: () => citedOnce(query.cite()),
    };
  });
}

function sideOf(query: Query<"exports">): MirrorSide | undefined {
  if (query.length === 0) return undefined;
  const { table } = query.internals().context;
  const rows = countedRows(query, "value_usd");
  const valuations = new Set(rows.map((row) => textAt(table, "valuation", row) as string));
  return {
    ...amountOf(query),
    valuation: [...valuations].join(", "),
    series: [...seriesOf(query).keys()].join(", "),
    addresses: query.addresses(),
  };
}

/** The two sides of one flow. */
export interface MirrorDetails {
  readonly exporterReported: number | undefined;
  readonly importerReported: number | undefined;
  /** The importer's value divided by the exporter's (CIF by FOB, if so valued). */
  readonly ratio: number | undefined;
  /** The valuations of the two, such as `FOB` and `CIF`. */
  readonly valuations: readonly (string | null)[];
}

/**
 * The importer's value of one flow minus the exporter's; undefined if one side reported nothing.
 *
 * @throws IncomparableRows if the rows differ in exporter, importer, product or period, or a side in its source.
 */
export function mirrorGap(flows: Query<"exports">): Measure<MirrorDetails> | undefined {
  const query = oneExtractOfEachSide(flows);
  const { context, rows } = query.internals();
  const { table } = context;
  requireComparable({ context, rows }, ["exporter", "importer", "product", "period"]);
  const counted = countedRows(query, "value_usd");
  const sides = (["exporter_reported", "importer_reported"] as const).map((basis) => {
    const own = Array.from(rows).filter((row) => textAt(table, "flow_basis", row) === basis);
    requireComparable({ context, rows: own }, ["series", "edition", "source", "valuation"]);
    const label = basis.replace("_", " ");
    const figures = counted.filter((row) => own.includes(row)).map((row) => flowAt(query, row, "value_usd", label));
    return { figure: sumOfFigures(label, figures), own };
  });
  if (sides.some(({ own }) => own.length === 0)) return undefined;
  const [exporterReported, importerReported] = sides.map(({ figure }) => figure.value);
  return formulaMeasure<MirrorDetails>({
    metric: "mirror",
    unit: "USD",
    formula: "g = importer's value − exporter's value",
    substitute: ([x, m]) => `${m} − ${x}`,
    terms: sides.map(({ figure }) => ({ figure, lineage: lineageOf(query), row: undefined })),
    evaluate: ([x, m]) => (m as number) - (x as number),
    bounds: ([x, m]) => subtract(m as Interval, x as Interval),
    details: {
      exporterReported,
      importerReported,
      ratio:
        exporterReported === undefined || importerReported === undefined || exporterReported === 0
          ? undefined
          : importerReported / exporterReported,
      valuations: sides.map(({ own }) => textAt(table, "valuation", own[0] as number)),
    },
  });
}
