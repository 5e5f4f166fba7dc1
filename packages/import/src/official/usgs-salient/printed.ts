/** One cell of a release's salient statistics, with what the release says of it, in the release's own words. */
export interface Printed {
  /** The chapter, as a slug: `bauxite-and-alumina`. */
  readonly chapter: string;
  /** What the statistic may be called in the vocabulary, the surest name first. */
  readonly names: readonly string[];
  /** The cell as printed, without outer blanks. */
  readonly cell: string;
  /** The unit as the release prints it: `thousand metric tons, gross weight`, or a header's suffix, `kt`. */
  readonly unit: string;
  /** The unit of the right column, where the cell stands under the name of another. */
  readonly unitOfColumn?: string;
  /** What else the release says that can tell the basis: the statistic's words first, the chapter's last. */
  readonly basisWords: readonly string[];
  readonly year: number;
  /** The first of the years that are added, where a figure is of several. */
  readonly firstYear?: number;
  /** The country of a share of imports, as the release names it. */
  readonly partner?: string;
  readonly estimated: boolean;
  readonly definition: string | null;
  readonly scope: string | null;
  /** File, statistic and year. */
  readonly locator: string;
}

/** What a reader made of a release. */
export interface Release {
  readonly printed: readonly Printed[];
  /** Cells and files that are no statistic, by the rule that says why. */
  readonly leftOut: Readonly<Record<string, number>>;
}

/** A name of a chapter in the one form that all editions share. */
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
