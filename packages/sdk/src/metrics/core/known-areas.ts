import { InvalidInput } from "../../errors.ts";
import type { Query } from "../../query/query.ts";
import { isQuery } from "./rows.ts";

/**
 * Refuses an area that nothing can be called: of a query one that the ledger does not know, of plain numbers a word beside
 * codes. An unknown area would read as one that has nothing.
 *
 * @param column The column of the query that holds areas.
 * @throws UnknownValue naming the nearest of the ledger. InvalidInput naming the areas that plain numbers are given for.
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
 * One area or several, as a list that a share can be of.
 *
 * @throws InvalidInput of an empty list: a share of nobody would read as zero. As `requireAreas` throws.
 */
export function areasNamed(input: unknown, named: string | readonly string[], column?: string): readonly string[] {
  const areas = typeof named === "string" ? [named] : named;
  requireAreas(input, areas, column);
  if (areas.length === 0) throw new InvalidInput('No area is named: give one, "COD", or several, ["COD", "CHN"].');
  return areas;
}

const isCode = (label: string): boolean => /^([A-Z]{3}|_\w+)$/.test(label);

/** Areas by which plain numbers are given: codes are codes of any area, a word that is none of the labels is a slip. */
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
