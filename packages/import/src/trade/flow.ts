import type { z } from "zod";
import type { tables } from "../../../data/src/tables/index.ts";
import type { RefusedLines } from "./refusals.ts";

/** A row of `exports`. */
export type Flow = z.infer<(typeof tables)["exports"]["row"]>;

/** The exporter and the importer of a flow that the United States report. */
export const sidesOf = (direction: "imports" | "exports", partner: string) =>
  direction === "imports"
    ? ({ exporter: partner, importer: "USA", flow_basis: "importer_reported" } as const)
    : ({ exporter: "USA", importer: partner, flow_basis: "exporter_reported" } as const);

/** Counts, by rule, what became no row. */
export class LeftOut {
  readonly #counts = new Map<string, number>();

  add(rule: string, count = 1): void {
    if (count > 0) this.#counts.set(rule, (this.#counts.get(rule) ?? 0) + count);
  }

  addAll(counts: Readonly<Record<string, number>>): void {
    for (const [rule, count] of Object.entries(counts)) this.add(rule, count);
  }

  get counts(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#counts);
  }
}

/** The rows of one release, and what else it contains. */
export interface ReadFlows {
  readonly flows: Flow[];
  readonly leftOut: Readonly<Record<string, number>>;
  /** Lines that could not be used. */
  readonly refused: readonly RefusedLines[];
  /** For each file in which nothing could be used: why. */
  readonly unusable: readonly string[];
}
