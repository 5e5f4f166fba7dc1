import { requireComparable } from "../metrics/core/comparable.ts";
import { countedRows, flowAt, sumOfFigures } from "../metrics/core/flows.ts";
import { type Interval, subtract } from "../metrics/core/interval.ts";
import { lineageOf } from "../metrics/core/lineage.ts";
import type { Measure } from "../metrics/core/measure.ts";
import { formulaMeasure } from "../metrics/core/terms.ts";
import { textAt } from "../query/column.ts";
import type { Query } from "../query/query.ts";
import { oneExtractOfEachSide } from "./extract.ts";

/** The two sides of one flow. */
export interface MirrorDetails {
  readonly exporterReported: number | undefined;
  readonly importerReported: number | undefined;
  /** The importer's value over the exporter's, CIF over FOB where they are so valued. */
  readonly ratio: number | undefined;
  /** The valuations of the two, as `FOB` and `CIF`. */
  readonly valuations: readonly (string | null)[];
}

/**
 * The importer's value of one flow less the exporter's; undefined where one side wrote nothing down.
 *
 * @throws IncomparableRows where the rows differ in exporter, importer, product or period, or a side in its source.
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
