import { isIssuersHost, issuerHosts } from "../issuer-hosts.ts";
import type { RowBreach, RowOf } from "../row-of.ts";

type Source = Pick<RowOf<"sources">, "id" | "publisher" | "url" | "carrier">;
type Fact = Pick<RowOf<"agreements">, "source" | "evidence_level">;

/**
 * Rows that call their evidence primary though its source is neither on a host of its issuer, nor a named carrier's copy of
 * a known issuer's document.
 */
export function notFromIssuer<F extends Fact>(
  sources: ReadonlyMap<string, Source>,
  facts: readonly F[],
): RowBreach<F>[] {
  return facts.flatMap((row) => {
    const source = row.evidence_level === "primary" ? sources.get(row.source) : undefined;
    if (!source) return [];
    const breach = (why: string) => [{ row, column: "evidence_level", expected: `quoted_by or secondary: ${why}` }];
    if (source.url !== null) {
      const host = new URL(source.url).hostname;
      return isIssuersHost(source.publisher, host)
        ? []
        : breach(`${host} is no host of ${source.publisher} (see issuer-hosts.ts)`);
    }
    if (source.carrier === null)
      return breach(`${source.id} has neither its issuer's address nor a carrier that handed it on`);
    return source.publisher in issuerHosts
      ? []
      : breach(`${source.publisher} is no known issuer, and ${source.carrier} only copies (see issuer-hosts.ts)`);
  });
}
