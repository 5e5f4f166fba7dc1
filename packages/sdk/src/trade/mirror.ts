import { type Citation, citedOnce } from "../cite/citation.ts";
import { countedRows } from "../metrics/core/flows.ts";
import type { Measure } from "../metrics/core/measure.ts";
import { textAt } from "../query/column.ts";
import type { Query } from "../query/query.ts";
import { type Amount, amountOf } from "./amount.ts";
import { contentsNotes } from "./contents.ts";
import { oneExtractOfEachSide } from "./extract.ts";
import { type MirrorDetails, mirrorGap } from "./mirror-gap.ts";
import { type FlowQuestion, flows, type Trade } from "./question.ts";
import { requireOneSeries, seriesOf } from "./series.ts";

/** One flow as one side wrote it down. */
export interface MirrorSide extends Amount {
  /** What the value includes: FOB, CIF, customs, FAS. */
  readonly valuation: string;
  readonly series: string;
  readonly addresses: readonly string[];
}

/** One flow of one period in both sides' books. A side that wrote nothing down is undefined: it did not report zero. */
export interface Mirror {
  readonly period: string;
  readonly exporterReported: MirrorSide | undefined;
  readonly importerReported: MirrorSide | undefined;
  /** The importer's value over the exporter's, CIF over FOB where they are so valued; undefined without both. */
  readonly ratio: number | undefined;
  /** The importer's value less the exporter's, with its formula and sources; undefined without both sides. */
  readonly gap: Measure<MirrorDetails> | undefined;
  /** What a reader must know: what else the code holds, which other extracts tell of the flow. */
  readonly warnings: readonly string[];
  readonly cite: () => Citation[];
}

/**
 * The same flow as the exporter and as the importer wrote it down, period by period, with the ratio of the two values. A
 * ratio a little above one is freight and insurance; far from one it is transit, timing, other codes or secrecy. Neither side
 * is the true one.
 *
 * @param question One exporter, one importer and one product. `series` chooses where several sources tell of one side.
 * @example
 * mirror(ledger, { from: "CHN", to: "USA", product: "hs-284690" }).map(({ period, ratio }) => [period, ratio])
 * @throws IncomparableRows where several series tell of one side, or the rows are of several flows.
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
  const warnings = [...contentsNotes(ledger, both), ...both.notes];
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
