import type { Citation, Ledger } from "@oreledger/sdk";
import { type Terms, termsOf } from "@oreledger/sdk/questions";
import { wrap } from "./width.ts";

const allowed: Readonly<Record<string, string>> = {
  allowed: "may be redistributed",
  capped: "may be redistributed up to a number of records",
  facts_only: "single figures may be cited, but the collection may not be copied",
};

/** What the terms behind an answer allow, of the source and of its carrier, and how many of its rows are under them. */
export function licenceLines(ledger: Ledger, citations: readonly Citation[], width: number): string[] {
  return termsOf(ledger, citations).flatMap((terms) => {
    const [own, carried] = terms.licences;
    const lines = own === undefined ? [] : [wrap(`• ${line(own, terms.rows)}`, width, "  ")];
    if (carried !== undefined)
      lines.push(
        wrap(
          `  ${terms.carrier ?? "The carrier"} passed these rows on under its own terms: ${line(carried)}. ${terms.redistribution === "unclear" ? "The two differ, so it is unclear whether these rows may be redistributed." : ""}`.trimEnd(),
          width,
          "  ",
        ),
      );
    return lines.flat();
  });
}

const line = (licence: Terms["licences"][number], rows?: number): string =>
  [
    rows === undefined ? licence.title : `${licence.title} (${rows} ${rows === 1 ? "row" : "rows"})`,
    allowed[licence.redistribution] ?? licence.redistribution.replaceAll("_", " "),
    licence.recordCap === null
      ? ""
      : `at most ${licence.recordCap} records${licence.capScope === null ? "" : ` per ${licence.capScope}`}`,
    licence.attribution ?? "",
    licence.url ?? "",
  ]
    .filter(Boolean)
    .join("; ");
