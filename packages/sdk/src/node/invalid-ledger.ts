import { type Finding, findingInWords } from "@oreledger/data/check";
import { OreledgerError } from "../errors.ts";
import { andMore } from "../lists.ts";

/** The most findings in the message; `findings` has them all. */
const MOST_TOLD = 5;

/**
 * Tables that break the ledger's rules. `findings` has every breach, the message the first few.
 *
 * @example await openLedger("broken-data") // throws
 */
export class InvalidLedger extends OreledgerError {
  override readonly name = "InvalidLedger";
  override readonly code = "invalid_ledger";
  constructor(
    readonly ledger: string,
    /** What is wrong, where, and what would be right. */
    readonly findings: readonly Finding[],
  ) {
    super(
      `${ledger} has ${findings.length} ${findings.length === 1 ? "finding" : "findings"}:\n${findings
        .slice(0, MOST_TOLD)
        .map((finding) => `  ${finding.file}:${finding.line}: ${findingInWords(finding)}`)
        .join("\n")}${andMore(findings.length, MOST_TOLD, "\n  and ")}`,
    );
  }
}
