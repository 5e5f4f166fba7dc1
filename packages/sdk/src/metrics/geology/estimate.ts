import { addressAt } from "../../address.ts";
import { AmbiguousRow, OreledgerError } from "../../errors.ts";
import type { LedgerWith } from "../../ledger/ledger.ts";
import { textAt, valueAt } from "../../query/column.ts";
import { type Figure, figureOf } from "../core/figure.ts";
import { type Lineage, lineageOf } from "../core/lineage.ts";
import type { QueryOf } from "../core/rows.ts";

/** One resource estimate, as metrics read it. */
export interface Estimate {
  readonly address: string;
  readonly analyte: string;
  readonly kind: string;
  readonly code: string | undefined;
  readonly claimStatus: string;
  readonly tonnage: Figure;
  readonly tonnageBasis: string | undefined;
  readonly grade: Figure;
  readonly gradeUnit: string | undefined;
  readonly gradeBasis: string | undefined;
  readonly contained: Figure;
  readonly containedBasis: string | undefined;
  readonly lineage: Lineage;
}

/** The estimate of an id. @throws UnknownValue naming the nearest ids. */
export function estimateCalled(ledger: LedgerWith<"resource_estimates">, id: string): QueryOf<"resource_estimates"> {
  const rows = ledger.tables.resource_estimates.wide().where({ id });
  if (rows.length > 0) return rows;
  throw new OreledgerError(`There is no estimate ${id}: resource_estimates lists those of each deposit.`);
}

/** Reads the one estimate that a query answers. @throws AmbiguousRow if several do, OreledgerError if none does. */
export function estimateOf(query: QueryOf<"resource_estimates">): Estimate {
  const { context, rows } = query.internals();
  const { table } = context;
  const row = rows[0];
  if (row === undefined)
    throw new OreledgerError("No estimate matches: resource_estimates lists those of each deposit.");
  if (rows.length > 1)
    throw new AmbiguousRow(
      table.name,
      [],
      Array.from(rows, (each) => addressAt(table, each)),
    );
  const text = (name: string) => textAt(table, name, row) ?? undefined;
  const address = addressAt(table, row);
  const comparator = text("comparator");
  const number = (name: string) => valueAt(table.column(name), row) as number | null;
  const range = { low: number("low_t"), high: number("high_t") };
  const figure = (name: string, bounded: boolean): Figure => {
    const printed = number(name);
    const given =
      bounded && comparator === "range"
        ? range
        : bounded && comparator === "gt"
          ? { low: printed }
          : bounded && comparator === "lt"
            ? { high: printed }
            : printed;
    return {
      ...figureOf(name, given),
      status: printed === null && given !== range ? "not_available" : (text("claim_status") as string),
      address,
      source: text("source"),
    };
  };
  const tonnage = number("tonnage_t");
  return {
    address,
    analyte: text("analyte") as string,
    kind: text("estimate_kind") as string,
    code: text("reporting_code"),
    claimStatus: text("claim_status") as string,
    tonnage: figure("tonnage_t", true),
    tonnageBasis: text("tonnage_basis"),
    grade: figure("grade", false),
    gradeUnit: text("grade_unit"),
    gradeBasis: text("grade_basis"),
    // The bound is of the tonnage, and of a content that repeats it.
    contained: figure("contained_t", tonnage === null ? comparator !== "range" : number("contained_t") === tonnage),
    containedBasis: text("contained_basis"),
    lineage: lineageOf(query),
  };
}
