import { nearest, OreledgerError } from "@oreledger/sdk";

/** A call that cannot be understood. Its message says what was given and what would be right. */
export class UsageError extends OreledgerError {
  override readonly name: string = "UsageError";
}

/** ` Did you mean …?` with the valid values nearest to what was given, or nothing where none is near. */
export function didYouMean(given: string, valid: Iterable<string>): string {
  const close = nearest(given, valid);
  return close.length === 0 ? "" : ` Did you mean ${close.join(" or ")}?`;
}

const MOST_SHOWN = 60;

/** What was given, as it is shown in an error: quoted, unprintable signs escaped, cut where it is long. */
export const shown = (given: string): string =>
  JSON.stringify(given.length > MOST_SHOWN ? `${given.slice(0, MOST_SHOWN)}…` : given);
