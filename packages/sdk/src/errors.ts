/** The kind of an error, for programs. Messages are for people and may be reworded. */
export type ErrorCode =
  /** The ledger cannot answer this; the message says why. */
  | "refused"
  /** An argument of the wrong kind, or a number out of range. */
  | "invalid_input"
  | "unknown_column"
  | "unknown_value"
  | "ambiguous_name"
  | "ambiguous_row"
  | "incomparable_rows"
  /** A folder whose tables break the rules. */
  | "invalid_ledger"
  /** An input of a question: unknown, missing, or not readable. */
  | "unknown_input"
  | "missing_input"
  | "ambiguous_value"
  | "malformed_value"
  | "conflicting_inputs";

/**
 * Every error that Oreledger raises on purpose. Its message says what is wrong, where, why and what to do; `code` is for programs.
 *
 * @example shares.wide().where({ area: "AUZ" }) // throws
 */
export class OreledgerError extends Error {
  override readonly name: string = "OreledgerError";
  readonly code: ErrorCode = "refused";
}

/**
 * Whether an error is one of Oreledger's own, or the one with a code. It tests the code: unlike `instanceof`, this works
 * with two copies of the package (ES module and CommonJS), and across workers and realms.
 *
 * @example isOreledgerError(new UnknownValue("areas", "id", "AUZ", ["AUS"]), "unknown_value") // true
 */
export function isOreledgerError<Code extends ErrorCode = ErrorCode>(
  error: unknown,
  code?: Code,
): error is ErrorsByCode[Code] {
  if (typeof error !== "object" || error === null || !("code" in error) || !("name" in error)) return false;
  return code === undefined ? namesOfErrors.includes(String(error.name)) : error.code === code;
}

const namesOfErrors = [
  "OreledgerError",
  "InvalidInput",
  "UnknownColumn",
  "UnknownValue",
  "AmbiguousName",
  "AmbiguousRow",
  "IncomparableRows",
  "InvalidLedger",
  "InputRefused",
];

/** The class of an error, by its code. */
export interface ErrorsByCode extends Record<ErrorCode, OreledgerError> {
  readonly unknown_column: UnknownColumn;
  readonly unknown_value: OreledgerError & { readonly nearest: readonly string[] };
  readonly ambiguous_name: AmbiguousName;
  readonly ambiguous_row: AmbiguousRow;
  readonly incomparable_rows: IncomparableRows;
}

/**
 * An invalid argument: of the wrong kind, not a finite number, not a date, or out of range.
 *
 * @example shares.limit(-1) // throws
 */
export class InvalidInput extends OreledgerError {
  override readonly name = "InvalidInput";
  override readonly code = "invalid_input";
}

const list = (values: readonly string[]): string =>
  values.length <= 12 ? values.join(", ") : `${values.slice(0, 12).join(", ")} and ${values.length - 12} more`;

const hint = (nearest: readonly string[]): string =>
  nearest.length === 0 ? "" : ` Did you mean ${nearest.join(" or ")}?`;

/**
 * A column that the table does not have. `nearest` lists the columns that may be meant.
 *
 * @example shares.wide().where({ aera: "AUS" }) // throws
 */
export class UnknownColumn extends OreledgerError {
  override readonly name = "UnknownColumn";
  override readonly code = "unknown_column";
  constructor(
    readonly table: string,
    readonly column: string,
    readonly nearest: readonly string[],
    columns: readonly string[],
  ) {
    super(`${table} has no column ${JSON.stringify(column)}.${hint(nearest)} Its columns: ${columns.join(", ")}.`);
  }
}

/**
 * A value that a column can never contain. `nearest` lists the values that may be meant.
 *
 * @example shares.wide().where({ commodity: "raer-earths" }) // throws
 */
export class UnknownValue extends OreledgerError {
  override readonly name = "UnknownValue";
  override readonly code = "unknown_value";
  constructor(
    readonly table: string,
    readonly column: string,
    readonly value: string,
    readonly nearest: readonly string[],
    valid: readonly string[] = [],
  ) {
    super(
      `${table}.${column} has no value ${JSON.stringify(value)}.${hint(nearest)}${nearest.length > 0 || valid.length === 0 ? "" : ` Its values: ${list(valid)}.`}`,
    );
  }
}

/**
 * A name of several areas or commodities. `candidates` lists them.
 *
 * @example areaOf("Korea") // throws
 */
export class AmbiguousName extends OreledgerError {
  override readonly name = "AmbiguousName";
  override readonly code = "ambiguous_name";
  constructor(
    readonly value: string,
    readonly candidates: readonly { readonly id: string; readonly name: string }[],
  ) {
    super(
      `${JSON.stringify(value)} may mean ${candidates.map(({ id, name }) => `${id} (${name})`).join(" or ")}: name one of them.`,
    );
  }
}

/**
 * One row was requested, but several match. `series` and `rows` list them.
 *
 * @example shares.get({ commodity: "rare-earths", area: "CHN", year: 2024 }) // throws
 */
export class AmbiguousRow extends OreledgerError {
  override readonly name = "AmbiguousRow";
  override readonly code = "ambiguous_row";
  constructor(
    readonly table: string,
    /** The series of the rows, so that one can be named or preferred. */
    readonly series: readonly string[],
    /** The addresses of the rows that match. */
    readonly rows: readonly string[],
  ) {
    super(
      series.length > 1
        ? `${rows.length} rows of ${table} match, from the series ${list(series)}. Name one series, or an order of them with prefer.`
        : `${rows.length} rows of ${table} match: ${list(rows)}. Add filters until one is left.`,
    );
  }
}

/**
 * Figures that must not be combined: they differ in `column`. `values` are its values, `rows` one row for each.
 *
 * @example hhi(shares.where({ commodity: "rare-earths", year: 2024 })) // throws
 */
export class IncomparableRows extends OreledgerError {
  override readonly name = "IncomparableRows";
  override readonly code = "incomparable_rows";
  constructor(
    readonly column: string,
    readonly values: readonly string[],
    /** The addresses of rows that differ, one for each value. */
    readonly rows: readonly string[],
    advice: string,
  ) {
    super(`The rows differ in ${column} (${list(values)}) and cannot be combined: ${list(rows)}. ${advice}`);
  }
}
