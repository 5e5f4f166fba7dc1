/** What is known of a metric without computing it. */
export interface MetricEntry {
  /** As it is exported. */
  readonly name: string;
  readonly category: string;
  /** What it tells, in Markdown. */
  readonly summary: string;
  /** In LaTeX, without the dollars. */
  readonly formula: string;
  /** Where the formula comes from. */
  readonly reference: string;
  readonly traps: readonly string[];
}
