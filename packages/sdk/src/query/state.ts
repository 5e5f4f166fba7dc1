/** One condition of a question. */
export interface Step {
  readonly column: string;
  /** What is looked for: groups stand here as their members. */
  readonly condition: unknown;
  /** The same as it was asked, a group by its name. */
  readonly asked: unknown;
  /** Whether a row must not match. */
  readonly negated?: boolean;
}

/** One column to order rows by. */
export interface SortKey {
  readonly column: string;
  readonly descending: boolean;
}

/** How a question was asked. */
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
  /** Row numbers already chosen, for a question made from the rows of another. */
  readonly chosen?: Uint32Array;
  /** How many of the conditions the chosen rows have met; 0 where it is left out. */
  readonly met?: number;
  /** What a reader must know of how the rows were chosen. */
  readonly notes?: readonly string[];
}
