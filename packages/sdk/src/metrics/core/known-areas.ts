import { InvalidInput } from "../../errors.ts";
import type { Query } from "../../query/query.ts";
import { isQuery } from "./rows.ts";

/**
 * Refuses an unknown area: for a query, one that the ledger does not have; for plain numbers, a word that is neither a
 * label nor a code. An unknown area would read as one that has nothing.
 *
 * @param column The column of areas in the query.
 * @throws UnknownValue naming the nearest area of the ledger. InvalidInput naming the areas of the plain numbers.
 */
export function requireAreas(input: unknown, asked: readonly (string | undefined)[], column = "area"): void {
  if (!Array.isArray(asked)) throw new InvalidInput('Areas are codes: "COD", or ["COD", "CHN"].');
  const areas = asked.filter((area) => area !== undefined);
  if (areas.length === 0) return;
  if (!isQuery(input)) {
    requireLabels(input, areas);
    return;
  }
  (input as Query).wide().where({ [column]: areas });
}

/**
 * One area or several, as a list.
 *
 * @throws InvalidInput for an empty list, whose share would read as zero. Otherwise as `requireAreas`.
 */
export function areasNamed(input: unknown, named: string | readonly string[], column?: string): readonly string[] {
  const areas = typeof named === "string" ? [named] : named;
  requireAreas(input, areas, column);
  if (areas.length === 0) throw new InvalidInput('No area is named: give one, "COD", or several, ["COD", "CHN"].');
  return areas;
}

const isCode = (label: string): boolean => /^([A-Z]{3}|_\w+)$/.test(label);

/** Checks areas of plain numbers: any code is valid, a word that is not one of the labels is a slip. */
function requireLabels(input: unknown, areas: readonly string[]): void {
  if (typeof input !== "object" || input === null) return;
  const given = "areas" in input && typeof input.areas === "object" && input.areas !== null ? input.areas : input;
  if (Array.isArray(given)) return;
  const labels = Object.keys(given);
  const odd = areas.find(
    (area) => !labels.includes(area) && !isCode(area) && labels.length > 0 && labels.every(isCode),
  );
  if (odd !== undefined) throw new InvalidInput(`No figure is given for ${odd}, but for ${labels.join(", ")}.`);
}
