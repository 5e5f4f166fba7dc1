/** One cell of a release's salient statistics, with what the release says about it, in its own words. */
export interface Printed {
  /** The chapter, as a slug: `bauxite-and-alumina`. */
  readonly chapter: string;
  /** The possible names of the statistic in the vocabulary, the most certain first. */
  readonly names: readonly string[];
  /** The cell as printed, without outer blanks. */
  readonly cell: string;
  /** The unit as the release prints it: `thousand metric tons, gross weight`, or a header's suffix, `kt`. */
  readonly unit: string;
  /** The unit of the right column, if the cell is under the name of another. */
  readonly unitOfColumn?: string;
  /** Other words of the release that can give the basis: the statistic's first, the chapter's last. */
  readonly basisWords: readonly string[];
  readonly year: number;
  /** The first year of a sum over several years. */
  readonly firstYear?: number;
  /** The country of a share of imports, as the release names it. */
  readonly partner?: string;
  readonly estimated: boolean;
  readonly definition: string | null;
  readonly scope: string | null;
  /** File, statistic and year. */
  readonly locator: string;
}

/** The result of reading a release. */
export interface Release {
  readonly printed: readonly Printed[];
  /** The number of cells and files that are not statistics, by rule. */
  readonly leftOut: Readonly<Record<string, number>>;
}

/** The name of a chapter in the same form for all editions. */
export function chapterSlug(name: string): string {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return renamed[slug] ?? slug;
}

/** Chapters whose name has changed between editions, by the older name. */
const renamed: Readonly<Record<string, string>> = {
  helium: "helium-and-rare-gases",
  mica: "mica-natural",
  "quartz-crystal-industrial": "quartz",
  "quartz-high-purity-and-industrial-cultured-crystal": "quartz",
};
