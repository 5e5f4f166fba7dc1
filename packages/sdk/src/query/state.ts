/** One condition of a query. */
export interface Step {
  readonly column: string;
  /** The condition, with groups replaced by their members. */
  readonly condition: unknown;
  /** The condition as given, with groups by name. */
  readonly asked: unknown;
  /** Whether a row must not match. */
  readonly negated?: boolean;
}

/** One column to sort by. */
export interface SortKey {
  readonly column: string;
  readonly descending: boolean;
}

/** The state of a query. */
export interface State {
  readonly steps: readonly Step[];
  readonly everyEdition: boolean;
  readonly asOf?: string;
  readonly preferred?: readonly string[];
  readonly selected?: readonly string[];
  readonly sort?: readonly SortKey[];
  readonly limit?: number;
  /** The licences that a row's source and its carrier may have. */
  readonly licences?: readonly string[];
  /** Row numbers already chosen, for a query made from the rows of another. */
  readonly chosen?: Uint32Array;
  /** How many of the conditions the chosen rows have met; 0 by default. */
  readonly met?: number;
  /** What a reader must know about how the rows were chosen. */
  readonly notes?: readonly string[];
}
