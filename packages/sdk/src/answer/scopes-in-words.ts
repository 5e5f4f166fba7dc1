import { areaRole, grouped } from "@oreledger/data";
import { requireQuery } from "../given.ts";
import type { AnyQuery } from "../query/query.ts";

interface Figure {
  readonly area: string;
  readonly share_of: string;
  readonly scope: string | null;
  readonly source: string;
}

/** What sources say of many tables and that limits no figure. */
const formal = /^(?:Revised\.|Data may not add to totals shown because of independent rounding\.?)$/;

/**
 * What sources say of all their figures, or of the total: what is counted, what the total leaves out, whose shares they are. What
 * is said of single countries is left out.
 *
 * @param query Rows of `shares`.
 * @example scopesInWords(shares.where({ series: "usgs-mcs", edition: "usgs-mcs-2024", commodity: "iodine", measure: "production" })) // ["Excludes China"]
 */
export function scopesInWords(query: AnyQuery): readonly string[] {
  requireQuery("What scopesInWords takes", query, "shares");
  const figures = query.select(["area", "share_of", "scope", "source"]).toArray() as unknown as readonly Figure[];
  const isTotal = ({ area, share_of }: Figure) => area === share_of;
  const told = [...grouped(figures, ({ source }) => source).values()].flatMap((own) => {
    const parts = own.filter((each) => !isTotal(each) && areaRole(each.area) === "supplier");
    const [first, ...others] = new Set(parts.map(({ scope }) => scope));
    return [...(others.length === 0 ? [first] : []), ...own.filter(isTotal).map(({ scope }) => scope)];
  });
  return [...new Set(told)].filter((scope) => scope != null && !formal.test(scope)) as string[];
}
