import { OreledgerError } from "@oreledger/sdk";
import { nearest } from "@oreledger/sdk/ledger";

/** A call that cannot be understood. Its message says what was given and what would be right. */
export class UsageError extends OreledgerError {
  override readonly name: string = "UsageError";
}

/** ` Did you mean …?` with the valid values nearest to what was given; empty if none is near. */
export function didYouMean(given: string, valid: Iterable<string>): string {
  const close = nearest(given, valid);
  return close.length === 0 ? "" : ` Did you mean ${close.join(" or ")}?`;
}

const MOST_SHOWN = 60;

/** Characters that are invisible, or that change the direction of a line: a name with one looks like another name. */
const unseen = /[\p{Cc}\p{Cf}]/gu;

const code = (sign: string): string =>
  `U+${(sign.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0")}`;

/** What was given, as an error shows it: in quotes, with the codes of invisible characters, cut if it is long. */
export const shown = (given: string): string =>
  JSON.stringify(
    (given.length > MOST_SHOWN ? `${given.slice(0, MOST_SHOWN)}…` : given).replace(unseen, (sign) => `<${code(sign)}>`),
  );

/** @throws UsageError if a word of the call has an invisible character: no name of the ledger and no path needs one. */
export function requireSeen(argv: readonly string[]): void {
  for (const word of argv) {
    const [sign] = word.match(unseen) ?? [];
    if (sign !== undefined)
      throw new UsageError(
        `${shown(word)} contains the invisible character ${code(sign)}, probably from copying. Type the word again.`,
      );
  }
}
