import { readRecords } from "../../csv.ts";

/** One line of the list of printed shares: a figure that somebody printed, every cell as it stands. */
export interface Line {
  readonly figure_id: string;
  readonly commodity: string;
  readonly stage: string;
  readonly measure: string;
  readonly area: string;
  readonly year: string;
  readonly share_pct: string;
  readonly comparator: string;
  readonly low: string;
  readonly high: string;
  readonly quantity: string;
  readonly unit: string;
  readonly scope_note: string;
  readonly source_title: string;
  readonly source_publisher: string;
  readonly source_url: string;
  readonly source_date: string;
  readonly locator: string;
  readonly evidence_level: string;
  readonly quoted_by_url: string;
  readonly notes: string;
}

/** The columns that the list must have. */
const columns = [
  "figure_id",
  "commodity",
  "stage",
  "measure",
  "area",
  "year",
  "share_pct",
  "comparator",
  "low",
  "high",
  "quantity",
  "unit",
  "scope_note",
  "source_title",
  "source_publisher",
  "source_url",
  "source_date",
  "locator",
  "evidence_level",
  "quoted_by_url",
  "notes",
] as const satisfies readonly (keyof Line)[];

/**
 * The lines of `printed_shares.csv`.
 *
 * @throws Error naming the columns that are missing, or a figure that stands twice.
 */
export function readLines(path: string): Line[] {
  const records = readRecords(path);
  const missing = columns.filter((column) => !(column in (records[0] ?? {})));
  if (missing.length > 0) throw new Error(`${path} lacks the columns ${missing.join(", ")}`);
  const lines = records as unknown as Line[];
  const seen = new Set<string>();
  for (const { figure_id } of lines) {
    if (seen.has(figure_id)) throw new Error(`${path}: the figure ${figure_id} appears twice`);
    seen.add(figure_id);
  }
  return lines;
}
