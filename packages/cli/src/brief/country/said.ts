import { claims, type Filter } from "@oreledger/sdk";
import { paragraph, type Section } from "../../render/document.ts";
import type { CountryContext } from "./context.ts";

const MOST = 10;

/** Published claims that speak of the country, each with our verdict. */
export function said({ area, day, footnotes }: CountryContext): Section {
  const names = [area.id, area.name.replace(/,.*$/, "")];
  const speaks = new RegExp(`(^|[^\\p{Letter}])(${names.join("|")})`, "u");
  const all = claims
    .asOf(day)
    .toArray()
    .filter(({ statement, subject }) => speaks.test(statement) || speaks.test(subject ?? ""));
  if (all.length === 0) return { heading: "Claims", blocks: [paragraph("No claim in the ledger speaks of it.")] };
  return {
    heading: "Claims",
    blocks: [
      {
        kind: "items",
        items: all.slice(0, MOST).map((claim) => ({
          text: `${claim.verdict}: ${claim.statement} — ${claim.explanation} (${claim.id})`,
          marks: footnotes.mark(claims.where({ id: claim.id } as Filter<never>).cite()),
        })),
      },
    ],
  };
}
