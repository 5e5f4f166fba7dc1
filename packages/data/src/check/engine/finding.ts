/** One error, its place, and what would be right. A finding is data: text, JSON and annotations are made from it. */
export interface Finding {
  /** The rule, kebab-case: exceptions name it. */
  readonly rule: string;
  /** The row, `table/key/values`; the table's name for a finding on a whole file. */
  readonly address: string;
  /** The path of the file, as the folder was given. */
  readonly file: string;
  /** The line of the file, from 1. */
  readonly line: number;
  /** The column's name; empty for a finding on a whole line or file. */
  readonly column: string;
  /** The cell as it is in the file. */
  readonly value: string;
  /** What would have been right, in words. */
  readonly expected: string;
  /** The cell that would be right, or the nearest valid ones; empty if nothing is near. */
  readonly suggestion: string;
  /** Whether `pnpm data fix` corrects it. */
  readonly fixable: boolean;
}
