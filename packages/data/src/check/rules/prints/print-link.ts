import { ageOfSource } from "../../../compute/edition-age.ts";
import type { Share } from "../../../tables/shares.ts";
import type { Ledger } from "../../engine/ledger.ts";
import type { LedgerBreach, LedgerRule } from "../../engine/rule.ts";

/** What one edition prints for one commodity, stage, measure and year, by the names of form and basis. */
interface Editions {
  readonly names: Map<string, Share>;
  /** See `ageOf`. */
  readonly age: string;
}

/** Names that links join, directly or through others, as one. */
function joining(ledger: Ledger): (line: string, name: string) => string {
  const parents = new Map<string, string>();
  const rootOf = (name: string): string => {
    const parent = parents.get(name) ?? name;
    return parent === name ? name : rootOf(parent);
  };
  for (const link of ledger.rows("print_links")) {
    const line = [link.series, link.commodity, link.stage, link.measure].join(" ");
    parents.set(
      rootOf(`${line} ${link.from_form} ${link.from_basis}`),
      rootOf(`${line} ${link.to_form} ${link.to_basis}`),
    );
  }
  return (line, name) => rootOf(`${line} ${name}`);
}

/** Prints of an older edition that no newer one supersedes, though it prints the same thing under another name. */
function* strays(ledger: Ledger): Iterable<LedgerBreach> {
  const sources = new Map(ledger.rows("sources").map((source) => [source.id as string, source]));
  const joined = joining(ledger);
  const things = new Map<string, { line: string; editions: Map<string, Editions> }>();
  for (const row of ledger.rows("shares")) {
    const source = sources.get(row.source);
    if (source === undefined || source.erratum_of !== null) continue;
    const line = [source.series, row.commodity, row.stage, row.measure].join(" ");
    const key = `${line} ${row.share_of} ${row.year}`;
    const thing = things.get(key) ?? { line, editions: new Map<string, Editions>() };
    things.set(key, thing);
    const edition = thing.editions.get(source.edition) ?? {
      names: new Map<string, Share>(),
      age: ageOfSource(source),
    };
    thing.editions.set(source.edition, edition);
    const name = `${row.form} ${row.basis}`;
    if (!edition.names.has(name)) edition.names.set(name, row);
  }
  for (const { line, editions } of things.values()) {
    const inOrder = [...editions].sort(([, a], [, b]) => (a.age < b.age ? -1 : 1));
    for (const [i, [, { names }]] of inOrder.entries()) {
      const next = inOrder[i + 1];
      if (next === undefined) continue;
      const later = new Set([...next[1].names.keys()].map((name) => joined(line, name)));
      for (const [name, row] of names)
        if (!later.has(joined(line, name)))
          yield {
            table: "shares",
            row,
            column: "form",
            expected: `a link in print_links to what ${next[0]} prints for the same year (${[...next[1].names.keys()].join("; ")}): otherwise both editions are used`,
          };
    }
  }
}

export const rule: LedgerRule = {
  code: "print-link",
  description:
    "If two editions of a series print one commodity, stage, measure and year under different forms or bases, a link joins the names.",
  check: strays,
};
