import type { Kind } from "./site.ts";

/** The pages of a smaller build, of the same code: what tests and a look at one change need. */
const some: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  commodity: ["rare-earths", "gallium", "dysprosium"],
  country: ["CHN", "AUS", "KAZ"],
  claim: ["article-006", "article-013"],
  agreement: ["usa-aus-framework-2025"],
  act: ["chn-2025-seven-ree", "chn-2025-ann-70-suspension", "chn-2025-ann-57"],
  deposit: ["bayan-obo", "zhana-kazakhstan"],
  product: ["hs-850511", "hs17-850511"],
};

export const small = (kind: Kind, id: string): boolean =>
  kind === "source" ? id.startsWith("usgs-m") : (some[kind]?.includes(id) ?? true);
