import { OreledgerError } from "../../errors.ts";
import { requireRowsOrFigures } from "../../given.ts";
import { textAt } from "../../query/column.ts";
import { oneExtractOfEachSide } from "../../trade/extract.ts";
import { requireComparable } from "../core/comparable.ts";
import { type Figure, figureOf, type Given } from "../core/figure.ts";
import { countedRows, type FlowFigure, flowAt, sumOfFigures } from "../core/flows.ts";
import { divide, type Interval, subtract } from "../core/interval.ts";
import { type Lineage, lineageOf, noLineage } from "../core/lineage.ts";
import { asGiven, type Measure } from "../core/measure.ts";
import { isQuery, type QueryOf } from "../core/rows.ts";
import { formulaMeasure } from "../core/terms.ts";
import { declareMetric } from "../declare/metric.ts";
import { given, inOneUnit } from "../declare/named-inputs.ts";
import { flowFigure } from "../declare/options.ts";

/** The two sides of one flow. */
export interface MirrorDetails {
  readonly exporterReported: number | undefined;
  readonly importerReported: number | undefined;
  /** The importer's figure over the exporter's: by value, CIF over FOB. */
  readonly ratio: number | undefined;
  /** The valuations of the two, as `FOB` and `CIF`. */
  readonly valuations: readonly (string | undefined)[];
}

export const metric = /* @__PURE__ */ declareMetric({
  name: "mirror-gap",
  category: "Trade",
  summary:
    "One flow in both sides' books: the importer's figure minus the exporter's, with their ratio; `as: \"ratio\"` gives the ratio.",
  formula: "g = m_{\\text{importer}} - x_{\\text{exporter}}, \\qquad r = m_{\\text{importer}} / x_{\\text{exporter}}",
  reference: "United Nations, International Merchandise Trade Statistics, bilateral asymmetries",
  traps: [
    "A ratio a little above 1 is freight and insurance (CIF over FOB); far from 1 it is transit, timing, codes or secrecy. Neither side is the truth.",
    "A side without a record has no figure: it did not report zero.",
  ],
  throws: [
    "IncomparableRows if the rows differ in exporter, importer, product or period.",
    "OreledgerError if one side's books are missing.",
  ],
  example: `import { exportFlows } from "@oreledger/sdk";
import { mirrorGap } from "@oreledger/sdk/metrics";

const flow = exportFlows.where({ exporter: "CHN", importer: "USA", product: "hs-284690", period: "2023" });
const measure = mirrorGap(flow);
measure.text; // "3,836,878 USD"`,
  names: { mirror_ratio: { as: "ratio" }, mirror_discrepancy: {} },
  rows: { table: "exports" },
  numbers: {
    inputs: "`exporter_reported` and `importer_reported`; as `mirror_ratio` the importer's over the exporter's",
    example: { exporter_reported: 100, importer_reported: 108 },
    words: { terms: ["exporter-reported", "importer-reported"] },
    line: "exporter-reported=100 importer-reported=108",
    read: (inputs, unit) => {
      const [exporterReported, importerReported] = inOneUnit([
        inputs.figure("exporter_reported", "exports"),
        inputs.figure("importer_reported", "imports"),
      ]).map(given) as [Given, Given];
      return {
        input: { exporterReported, importerReported },
        options: { as: unit.scale === "fraction" ? "ratio" : "difference" },
      };
    },
  },
  options: [{ name: "as", kind: "word", words: { difference: "difference", ratio: "ratio" } }, flowFigure],
  calls: ["exporter-reported=100 importer-reported=108"],
  measure: (
    input: { readonly exporterReported: Given; readonly importerReported: Given } | QueryOf<"exports">,
    options,
  ) => mirrorGap(input, options),
});

export function mirrorGap(
  input: { readonly exporterReported: Given; readonly importerReported: Given } | QueryOf<"exports">,
  options: { readonly of?: FlowFigure; readonly as?: "difference" | "ratio" } = {},
): Measure<MirrorDetails> {
  requireRowsOrFigures("What mirrorGap takes", input, "exporterReported", "importerReported");
  const of = options.of ?? "value_usd";
  const asRatio = options.as === "ratio";
  const { exporter, importer, lineage, valuations, unit } = isQuery(input)
    ? sidesOf(input as QueryOf<"exports">, of)
    : givenSides(input as never);
  return formulaMeasure<MirrorDetails>({
    metric: "mirror-gap",
    unit: asRatio ? "ratio" : unit,
    formula: asRatio ? "r = importer's figure / exporter's figure" : "g = importer's figure − exporter's figure",
    substitute: ([x, m]) => `${m} ${asRatio ? "/" : "−"} ${x}`,
    terms: [exporter, importer].map((figure) => ({ figure, lineage, row: undefined })),
    evaluate: ([x, m]) =>
      asRatio ? (x === 0 ? undefined : (m as number) / (x as number)) : (m as number) - (x as number),
    bounds: ([x, m]) => (asRatio ? divide(m as Interval, x as Interval) : subtract(m as Interval, x as Interval)),
    details: {
      exporterReported: exporter.value,
      importerReported: importer.value,
      ratio:
        exporter.value === undefined || importer.value === undefined || exporter.value === 0
          ? undefined
          : importer.value / exporter.value,
      valuations,
    },
  });
}

interface Sides {
  readonly exporter: Figure;
  readonly importer: Figure;
  readonly lineage: Lineage;
  readonly valuations: readonly (string | undefined)[];
  readonly unit: string;
}

const givenSides = (input: { readonly exporterReported: Given; readonly importerReported: Given }): Sides => ({
  exporter: figureOf("exporter reported", input.exporterReported),
  importer: figureOf("importer reported", input.importerReported),
  lineage: noLineage,
  valuations: [undefined, undefined],
  unit: asGiven,
});

function sidesOf(input: QueryOf<"exports">, of: FlowFigure): Sides {
  const query = oneExtractOfEachSide(input);
  const { context, rows } = query.internals();
  const { table } = context;
  requireComparable({ context, rows }, [
    "exporter",
    "importer",
    "product",
    "period",
    ...(of === "quantity" ? ["quantity_unit"] : []),
  ]);
  const counted = countedRows(query, of);
  const side = (basis: "exporter_reported" | "importer_reported") => {
    const found = Array.from(rows).filter((row) => textAt(table, "flow_basis", row) === basis);
    if (found.length === 0) throw new OreledgerError(`No row is ${basis}; a mirror gap needs both sides' books.`);
    requireComparable({ context, rows: found }, [
      "series",
      "edition",
      "source",
      ...(of === "value_usd" ? ["valuation"] : []),
    ]);
    const label = basis.replace("_", " ");
    const figures = counted.filter((row) => found.includes(row)).map((row) => flowAt(query, row, of, label));
    return {
      figure: sumOfFigures(label, figures),
      valuation: textAt(table, "valuation", found[0] as number) ?? undefined,
    };
  };
  const [exporter, importer] = [side("exporter_reported"), side("importer_reported")];
  return {
    exporter: exporter.figure,
    importer: importer.figure,
    lineage: lineageOf(query),
    valuations: [exporter.valuation, importer.valuation],
    unit: of === "value_usd" ? "USD" : (textAt(table, "quantity_unit", rows[0] as number) as string),
  };
}
