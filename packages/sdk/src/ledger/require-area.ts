import { nearest } from "@oreledger/data";
import { UnknownValue } from "../errors.ts";
import type { LedgerWith } from "./ledger.ts";

/**
 * An area's code, as it was given.
 *
 * @throws UnknownValue naming the code of the area of that name, or the nearest.
 * @example requireArea(ledger, "CHN") // "CHN"
 */
export function requireArea({ tables }: LedgerWith<"areas">, area: string): string {
  const rows = tables.areas.toArray();
  if (rows.some(({ id }) => id === area)) return area;
  const codes = new Map<string, string>();
  for (const { id, name, aliases, alpha_2 } of rows)
    for (const spelling of [id, name, alpha_2, ...aliases]) if (spelling !== null) codes.set(spelling, id);
  const near = nearest(area, codes.keys()).map((spelling) => codes.get(spelling) as string);
  throw new UnknownValue("areas", "id", area, [...new Set(near)], [...new Set(codes.values())]);
}
