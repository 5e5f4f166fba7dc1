import { depositCompilations } from "./deposits/importer.ts";
import type { Importer } from "./importer.ts";
import { printedShares } from "./printed-shares/importer.ts";
import { usgsMcs } from "./usgs-mcs/importer.ts";
import { usgsSalient } from "./usgs-salient/importer.ts";

/** Every importer, one for each publisher. */
export const importers: readonly Importer[] = [depositCompilations, printedShares, usgsMcs, usgsSalient];
