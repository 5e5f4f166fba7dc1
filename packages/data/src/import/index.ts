import { baci } from "./baci/importer.ts";
import { comtrade } from "./comtrade/importer.ts";
import { depositCompilations } from "./deposits/importer.ts";
import { hsCodes } from "./hs-codes/importer.ts";
import type { Importer } from "./importer.ts";
import { printedShares } from "./printed-shares/importer.ts";
import { usgsMcs } from "./usgs-mcs/importer.ts";
import { usgsSalient } from "./usgs-salient/importer.ts";
import { usitcDataWeb } from "./usitc-dataweb/importer.ts";

/** Every importer, one for each publisher. */
export const importers: readonly Importer[] = [
  depositCompilations,
  printedShares,
  usgsMcs,
  usgsSalient,
  hsCodes,
  usitcDataWeb,
  comtrade,
  baci,
];
