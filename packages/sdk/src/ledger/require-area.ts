import { UnknownValue } from "../errors.ts";
import { requireText } from "../given.ts";
import type { LedgerWith } from "./ledger.ts";
import { areasMeant, isArea } from "./names.ts";

/**
 * An area's code, checked.
 *
 * @throws UnknownValue naming the code of the area with that name, or the nearest code.
 * @example requireArea(ledger, "CHN") // "CHN"
 */
export function requireArea(ledger: LedgerWith<"areas">, area: string): string {
  requireText("An area", area);
  if (isArea(ledger, area)) return area;
  throw new UnknownValue(
    "areas",
    "id",
    area,
    areasMeant(ledger, area),
    ledger.tables.areas.toColumns().id as readonly string[],
  );
}
