import type { Share } from "../../../../data/src/tables/shares.ts";
import { plainHistory, type Revision, revisions } from "./version-history.ts";

/** A row's change by a revision of the report. Other cells stay as the edition printed them. */
export interface Correction {
  readonly row: Pick<Share, "commodity" | "stage" | "measure" | "form" | "basis" | "area" | "year">;
  readonly cells: Partial<Pick<Share, "quantity" | "comparator" | "low" | "high" | "status" | "scope" | "printed">>;
}

/** A paragraph of the revision history, with its changes to `shares`. */
export interface Erratum {
  readonly edition: number;
  readonly version: string;
  /** The beginning of the paragraph. */
  readonly paragraph: string;
  /** Empty if no figure of a world table changes. */
  readonly corrections: readonly Correction[];
}

const rareEarths = { commodity: "rare-earths", stage: "mine", form: "all", basis: "REO" } as const;
const production = { ...rareEarths, measure: "production" } as const;
const reserves = { ...rareEarths, measure: "reserves" } as const;

/**
 * The revisions of the reports, which the publisher's revision history describes in prose. A paragraph of the history that is
 * not here stops the import: a person must read it and declare here what it changes.
 */
export const errata: readonly Erratum[] = [
  { edition: 2026, version: "1.1", paragraph: "On p. 30, the footnote number on Bismuth", corrections: [] },
  {
    edition: 2026,
    version: "1.1",
    paragraph: "On p. 153, in the world mine production and reserves table, footnote 14 was removed from China",
    corrections: [
      { row: { ...production, area: "CHN", year: 2024 }, cells: { scope: null } },
      {
        row: { ...reserves, area: "IND", year: 2025 },
        cells: {
          scope: "An operator’s report of 2015 gave 256,000 t of monazite reserves, without a figure for rare earths",
        },
      },
    ],
  },
  { edition: 2026, version: "1.2", paragraph: "On p. 131, the text was changed from", corrections: [] },
  {
    edition: 2026,
    version: "1.3",
    paragraph: "On p. 153, the value of reserves for Brazil was changed",
    corrections: [
      { row: { ...reserves, area: "BRA", year: 2025 }, cells: { quantity: 11_000_000, printed: "11,000,000" } },
      { row: { ...reserves, area: "_WLD", year: 2025 }, cells: { low: 75_000_000, printed: ">75,000,000" } },
    ],
  },
];

/** An erratum's rows, with the source of its version. */
export interface ErratumRows {
  readonly version: string;
  readonly rows: readonly Share[];
}

/**
 * The rows that the revision history changes, by version.
 *
 * @param sourceOf The source of a version that corrects the edition, or undefined if the ledger has none.
 * @param refuse Called for a paragraph that is not declared, or a correction whose row or source does not exist.
 */
export function correctedRows(
  history: string,
  edition: number,
  rows: readonly Share[],
  sourceOf: (version: string) => string | undefined,
  refuse: (what: string, text: string, advice: string) => void,
): ErratumRows[] {
  const corrected = new Map<string, Share[]>();
  for (const { version, paragraph } of revisions(history) as readonly Revision[]) {
    const erratum = errata.find(
      (one) => one.edition === edition && one.version === version && plainHistory(paragraph).startsWith(one.paragraph),
    );
    if (erratum === undefined) {
      refuse(`revision of version ${version}`, paragraph, "Say in errata.ts what it changes.");
      continue;
    }
    const page = /^On (p\. \d+)/.exec(paragraph)?.[1] ?? "";
    for (const { row, cells } of erratum.corrections) {
      const before = rows.find((one) =>
        Object.entries(row).every(([column, value]) => one[column as keyof Share] === value),
      );
      const source = sourceOf(version);
      if (before === undefined || source === undefined) {
        refuse(
          before === undefined ? "row that a revision can change" : "source of a version",
          before === undefined ? Object.values(row).join(" ") : version,
          before === undefined ? "" : "Add a row to sources.csv with erratum_of.",
        );
        continue;
      }
      corrected.set(version, [
        ...(corrected.get(version) ?? []),
        { ...before, ...cells, source, locator: `${page}, as the version history of the report tells` },
      ]);
    }
  }
  return [...corrected].map(([version, rows]) => ({ version, rows }));
}
