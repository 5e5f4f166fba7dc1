import { areaRole, type TableName } from "@oreledger/data";
import type { LedgerWith } from "../../ledger/ledger.ts";
import { idsMeantBy } from "../declare/names-meant.ts";
import { InputRefused } from "../declare/refusal.ts";
import type { Checked } from "./bearing.ts";
import type { Said } from "./said/said.ts";

/** The kinds of figures that can be checked, in a sentence. */
export const kinds = {
  percent: "a share of the world",
  tonnes: "a quantity in tonnes",
  rank: "figures of enough countries",
} as const;

export const kindOf = (said: Said): keyof typeof kinds =>
  said.percent !== undefined ? "percent" : said.rank !== undefined ? "rank" : "tonnes";

/**
 * What is said, as a figure that can be checked.
 *
 * @throws InputRefused naming what is missing, or what does not go together.
 */
export function checkedOf(ledger: LedgerWith<TableName>, said: Said): Checked {
  const missing = (["commodity", "area"] as const).filter((input) => said[input] === undefined);
  const figures = [said.percent, said.tonnes, said.rank].filter((each) => each !== undefined).length;
  if (missing.length > 0 || figures !== 1)
    throw new InputRefused(
      { code: figures > 1 ? "conflicting_inputs" : "missing_input", input: missing[0] ?? "percent" },
      (called) =>
        `A figure to check needs one commodity (${called("commodity")}), one area (${called("area")}), and percent, tonnes or a rank (${called("percent")}, ${called("tonnes")}, ${called("rank")})${missing.length > 0 ? `; no ${missing.join(" and no ")} is named` : figures === 0 ? "; it has no number for any" : "; more than one is given: ask once for each"}. Money and distances have their own questions: \`search\` finds them.`,
    );
  const { commodity, area } = said as { commodity: string; area: string };
  const areas = idsMeantBy(ledger, "areas", area, "area", undefined);
  const bound = said.bound ?? "exact";
  if (said.rank !== undefined) requireRank({ ...said, areas, bound });
  const value = said.tonnes ?? Number(said.percent);
  if (said.percent !== undefined && Math.max(value, said.to ?? 0) > 100)
    throw new InputRefused(
      { code: "malformed_value", input: "percent" },
      () => `A share of the world is at most 100 percent, not ${Math.max(value, said.to ?? 0)}.`,
    );
  if (said.to !== undefined && (said.to <= value || bound !== "exact"))
    throw new InputRefused(
      { code: "conflicting_inputs", input: "to" },
      (called) =>
        `A span runs from a number to a larger one, and is its own bound: ${called("to")} ${said.to} does not go with ${value}${said.bound === undefined ? "" : ` and ${called("bound")} ${said.bound}`}.`,
    );
  return { ...said, commodity, areas, bound };
}

/** @throws InputRefused if a rank is not of one country, or is no place among the first. */
function requireRank({ areas, bound, rank, to }: Omit<Checked, "commodity">): void {
  if (areas.length !== 1 || areaRole(areas[0] as string) !== "supplier")
    throw new InputRefused(
      { code: "malformed_value", input: "area" },
      () => "A rank is of one country: check each by itself.",
    );
  if (!Number.isInteger(rank) || (rank as number) < 1)
    throw new InputRefused(
      { code: "malformed_value", input: "rank" },
      () => "A rank is a whole number from 1 on; 1 is the largest.",
    );
  if (to !== undefined || (bound !== "exact" && bound !== "at-most"))
    throw new InputRefused(
      { code: "conflicting_inputs", input: to === undefined ? "bound" : "to" },
      (called) => `A rank is exact, or ${called("bound")} at-most: rank 5 at most is one of the five largest.`,
    );
}
