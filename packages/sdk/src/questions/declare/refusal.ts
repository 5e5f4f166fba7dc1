import { IncomparableRows, OreledgerError } from "../../errors.ts";

/** Why an input was refused. */
export type RefusalCode =
  /** The question has no such input. */
  | "unknown_input"
  /** It is needed and was not given. */
  | "missing_input"
  /** It names nothing that the ledger holds. */
  | "unknown_value"
  /** It names several things. */
  | "ambiguous_value"
  /** It is not written as its kind is. */
  | "malformed_value"
  /** It does not go with another input, or one of several must be named. */
  | "conflicting_inputs";

/** What is known of a refusal beside its words. */
export interface Refusal {
  readonly code: RefusalCode;
  /** The input, where it is one. */
  readonly input?: string;
  /** The values that may be meant, the nearest first. */
  readonly nearest?: readonly string[];
  /** The table that lists what may be given. */
  readonly table?: string;
}

/** How an input is called by whoever asks: `asOf` in a program, `--as-of` at a terminal. */
export type NameInput = (input: string) => string;

/**
 * An input that a question does not take: `code` says why, `nearest` lists what may be meant, and `inWords` says it with the
 * inputs called as the caller calls them.
 *
 * @example ask(ledger, "near", { place: "Astana", within: "far" }) // throws
 */
export class InputRefused extends OreledgerError {
  override readonly name = "InputRefused";
  override readonly code: RefusalCode;
  readonly input: string | undefined;
  readonly nearest: readonly string[];
  readonly table: string | undefined;

  constructor(
    { code, input, nearest = [], table }: Refusal,
    /** The sentence, given how inputs are called. */
    readonly inWords: (called: NameInput) => string,
  ) {
    super(inWords((name) => name));
    this.code = code;
    this.input = input;
    this.nearest = nearest;
    this.table = table;
  }
}

const MOST_SHOWN = 60;

/** Signs that are not seen, or that turn the direction of a line: a name with one reads as another name. */
const unseen = /[\p{Cc}\p{Cf}]/gu;

/** JSON has no bigint. */
const plainly = (_: string, value: unknown): unknown => (typeof value === "bigint" ? String(value) : value);

/** What was given, as an error shows it: quoted, invisible signs by their codes, cut where it is long. */
export const shown = (given: unknown): string => {
  const text = typeof given === "object" ? JSON.stringify(given, plainly) : String(given);
  const cut = (text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text).replace(
    unseen,
    (sign) => `<U+${(sign.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0")}>`,
  );
  return typeof given === "string" ? JSON.stringify(cut) : cut;
};

/** That a value cannot be read, given how the caller calls the input. */
export const malformed = (input: string, say: (called: string) => string): InputRefused =>
  new InputRefused({ code: "malformed_value", input }, (called) => say(called(input)));

/** ` Did you mean …?`, or nothing where none is near. */
export const didYouMean = (nearest: readonly string[]): string =>
  nearest.length === 0 ? "" : ` Did you mean ${nearest.join(" or ")}?`;

/**
 * What a metric answers, its refusal of rows that differ told as the input that chooses among them.
 *
 * @param inputs The inputs that can choose, called as the columns are.
 * @throws InputRefused naming the input, if the rows differ in its column.
 */
export function choosing<Result>(ask: () => Result, inputs: readonly string[]): Result {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof IncomparableRows) || !inputs.includes(error.column)) throw error;
    const { column, values } = error;
    throw new InputRefused(
      { code: "conflicting_inputs", input: column, nearest: values },
      (called) =>
        `The rows differ in ${column} (${values.slice(0, 12).join(", ")}) and cannot be combined: name one with ${called(column)}.`,
    );
  }
}
