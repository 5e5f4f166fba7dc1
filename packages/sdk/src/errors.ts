/**
 * Every error that Oreledger raises on purpose. Its message says what, where, why and what to do.
 *
 * @example shares.wide().where({ area: "AUZ" }) // throws
 */
export class OreledgerError extends Error {
  override readonly name: string = "OreledgerError";
}

const list = (values: readonly string[]): string =>
  values.length <= 12 ? values.join(", ") : `${values.slice(0, 12).join(", ")} and ${values.length - 12} more`;

const hint = (nearest: readonly string[]): string =>
  nearest.length === 0 ? "" : ` Did you mean ${nearest.join(" or ")}?`;

/**
 * A column that the table does not have: `nearest` lists those that may be meant.
 *
 * @example shares.wide().where({ aera: "AUS" }) // throws
 */
export class UnknownColumn extends OreledgerError {
  override readonly name = "UnknownColumn";
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
 * A value that a column can never hold: `nearest` lists those that may be meant.
 *
 * @example shares.wide().where({ commodity: "raer-earths" }) // throws
 */
export class UnknownValue extends OreledgerError {
  override readonly name = "UnknownValue";
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
 * A name that several areas or commodities have: `candidates` lists them.
 *
 * @example areaOf("Korea") // throws
 */
export class AmbiguousName extends OreledgerError {
  override readonly name = "AmbiguousName";
  constructor(
    readonly value: string,
    readonly candidates: readonly { readonly id: string; readonly name: string }[],
  ) {
    super(
      `${JSON.stringify(value)} may mean ${candidates.map(({ id, name }) => `${id} (${name})`).join(" or ")}: write which.`,
    );
  }
}

/**
 * One row was asked for and several answer: `series` and `rows` say which.
 *
 * @example shares.get({ commodity: "rare-earths", area: "CHN", year: 2024 }) // throws
 */
export class AmbiguousRow extends OreledgerError {
  override readonly name = "AmbiguousRow";
  constructor(
    readonly table: string,
    /** The series that answer, so that one can be named or preferred. */
    readonly series: readonly string[],
    /** The addresses of the rows that answer. */
    readonly rows: readonly string[],
  ) {
    super(
      series.length > 1
        ? `${rows.length} rows of ${table} answer, from the series ${list(series)}. Name one with where({ series }), or choose with prefer([…]).`
        : `${rows.length} rows of ${table} answer: ${list(rows)}. Add filters until one is left.`,
    );
  }
}

/**
 * Figures that must not be computed with together: they differ in `column`, by `values`, as `rows` show.
 *
 * @example hhi(shares.where({ commodity: "rare-earths", year: 2024 })) // throws
 */
export class IncomparableRows extends OreledgerError {
  override readonly name = "IncomparableRows";
  constructor(
    readonly column: string,
    readonly values: readonly string[],
    /** The addresses of rows that differ, one for each value. */
    readonly rows: readonly string[],
    advice: string,
  ) {
    super(
      `The rows differ in ${column} (${list(values)}) and cannot be computed with together: ${list(rows)}. ${advice}`,
    );
  }
}
