import type { Rows } from "@oreledger/data";
import { requireList, requireRow } from "../../given.ts";

type Estimate = Pick<Rows["resource_estimates"], "id" | "estimate_kind" | "reporting_code" | "effective_date">;

/** The codes of the CRIRSCO family, which define reserve and resource in the same way. */
const crirsco: ReadonlySet<string | null> = new Set(["JORC", "NI 43-101", "CIM", "SK-1300", "SAMREC", "PERC", "KAZRC"]);

/** How well an estimate is known, the best first. */
export const standings = ["reserve", "resource", "other_code", "no_code", "target", "announced"] as const;
/** One of {@link standings}. */
export type EstimateStanding = (typeof standings)[number];

/**
 * How well an estimate is known: a reserve or a resource under a CRIRSCO code, what another code counts, what was counted
 * under none or before the codes, a target or forecast, and what was only announced.
 *
 * @example standingOf({ id: "find", estimate_kind: "announced", reporting_code: "none", effective_date: null }) // "announced"
 */
export function standingOf(estimate: Estimate): EstimateStanding {
  requireRow("An estimate", estimate, "estimate_kind");
  const { estimate_kind: kind, reporting_code: code } = estimate;
  if (kind === "announced") return "announced";
  if (kind === "exploration_target" || kind === "prognostic") return "target";
  if ((kind === "reserve" || kind === "resource") && crirsco.has(code)) return kind;
  return code === null || code === "none" ? "no_code" : "other_code";
}

/**
 * Estimates by how well they are known, not by size; within a standing, the newest first.
 *
 * @example byStanding(resourceEstimates.where({ analyte: "rare-earths" }).toArray())[0].estimate_kind // "reserve"
 */
export function byStanding<Row extends Estimate>(rows: readonly Row[]): Row[] {
  requireList("Estimates", rows);
  return [...rows].sort(
    (a, b) =>
      standings.indexOf(standingOf(a)) - standings.indexOf(standingOf(b)) ||
      (b.effective_date ?? "").localeCompare(a.effective_date ?? "") ||
      a.id.localeCompare(b.id),
  );
}
