import { IncomparableRows, OreledgerError } from "../../errors.ts";

/** Why an input was refused. */
export type RefusalCode =
  /** The question has no such input. */
  | "unknown_input"
  /** It is required and was not given. */
  | "missing_input"
  /** It names nothing in the ledger. */
  | "unknown_value"
  /** It names several things. */
  | "ambiguous_value"
  /** It does not have the form of its kind. */
  | "malformed_value"
  /** It conflicts with another input, or one of several must be named. */
  | "conflicting_inputs";

/** The data of a refusal, besides its message. */
export interface Refusal {
  readonly code: RefusalCode;
  /** The input, if the refusal is of one. */
  readonly input?: string;
  /** The values that may be meant, the nearest first. */
  readonly nearest?: readonly string[];
  /** The table that lists valid values. */
  readonly table?: string;
}

/** The caller's name of an input: `asOf` in a program, `--as-of` at a terminal. */
export type NameInput = (input: string) => string;

/**
 * An input that a question refuses. `code` says why, `nearest` lists what may be meant, and `inWords` is the message with
 * the caller's names of inputs.
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
    /** The message, given the names of inputs. */
    readonly inWords: (called: NameInput) => string,
  ) {
    super(inWords((name) => name));
    this.code = code;
    this.input = input;
    this.nearest = nearest;
    this.table = table;
  }
}

/** The text of a refusal with, at its end, the call that lists the valid values, if a table has them. */
export function withList(refusal: Pick<InputRefused, "table">, text: string): string {
  const { table } = refusal;
  const [name = "", column] = table?.split(".") ?? [];
  if (name === "") return text;
  return column === undefined
    ? `${text} \`oreledger list ${name}\` shows all.`
    : `${text} \`oreledger list ${name} --columns ${column}\` shows its values.`;
}

const MOST_SHOWN = 60;

/** Invisible characters, and those that change the direction of text: a name with one may look like another name. */
const unseen = /[\p{Cc}\p{Cf}]/gu;

/** JSON has no bigint. */
const plainly = (_: string, value: unknown): unknown => (typeof value === "bigint" ? String(value) : value);

/** A value as an error shows it: quoted, with codes for invisible characters, and cut if it is long. */
export const shown = (given: unknown): string => {
  const text = typeof given === "object" ? JSON.stringify(given, plainly) : String(given);
  const cut = (text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text).replace(
    unseen,
    (sign) => `<U+${(sign.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0")}>`,
  );
  return typeof given === "string" ? JSON.stringify(cut) : cut;
};

/** The refusal of a value that cannot be read, with the caller's name of the input. */
export const malformed = (input: string, say: (called: string) => string): InputRefused =>
  new InputRefused({ code: "malformed_value", input }, (called) => say(called(input)));

/** ` Did you mean …?`, or nothing if there is no near value. */
export const didYouMean = (nearest: readonly string[]): string =>
  nearest.length === 0 ? "" : ` Did you mean ${nearest.join(" or ")}?`;

/**
 * The result of a metric. If it refuses rows that differ, the refusal names the input that chooses among them.
 *
 * @param inputs The inputs that can choose, named like the columns.
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
