/** One answer of the product that is not what the second opinion says. */
export interface Difference {
  readonly kind: string;
  /** What was asked, as it can be typed. */
  readonly call: string;
  /** What of the answer differs. */
  readonly what: string;
  readonly product: unknown;
  readonly second: unknown;
}

/** Counts the answers that were held against the second opinion, by kind, and keeps those that differ. */
export class Held {
  readonly counts = new Map<string, number>();
  readonly differences: Difference[] = [];

  /**
   * Holds one figure: numbers to nine digits, for two programs add in two orders, or within half a unit of the last
   * digit that is shown; all else exactly.
   */
  hold(kind: string, call: string, what: string, product: unknown, second: unknown, within = 0): void {
    this.count(kind, 1);
    if (!same(product, second, within)) this.differences.push({ kind, call, what, product, second });
  }

  /** Counts answers that a query held all at once. */
  count(kind: string, answers: number): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + answers);
  }

  /** Holds two sets of figures by name, both ways: what one lacks is a difference. */
  holdAll(
    kind: string,
    call: string,
    product: ReadonlyMap<string, unknown>,
    second: ReadonlyMap<string, unknown>,
  ): void {
    for (const [what, value] of product) this.hold(kind, call, what, value, second.get(what));
    for (const [what, value] of second) if (!product.has(what)) this.hold(kind, call, what, undefined, value);
  }

  /** How many answers were held, by kind. */
  tally(): string {
    return [...this.counts].map(([kind, count]) => `${kind}: ${count.toLocaleString("en")} held`).join("\n");
  }

  /** The differences as text, those of one kind together. */
  report(limit = Number.POSITIVE_INFINITY): string {
    const lines = this.differences
      .slice(0, limit)
      .map(
        ({ kind, call, what, product, second }) =>
          `${kind}: ${call}: ${what}: product ${JSON.stringify(product) ?? "none"}, second opinion ${JSON.stringify(second) ?? "none"}`,
      );
    const more = this.differences.length - lines.length;
    return [...lines, ...(more > 0 ? [`… and ${more} more`] : [])].join("\n");
  }
}

function same(a: unknown, b: unknown, within: number): boolean {
  if (typeof a === "number" && typeof b === "number")
    return Math.abs(a - b) <= within + 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
  return (a ?? null) === (b ?? null);
}
