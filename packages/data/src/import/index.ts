import { baci } from "./baci/importer.ts";
import { comtrade } from "./comtrade/importer.ts";
import { depositCompilations } from "./deposits/importer.ts";
import { hsCodes } from "./hs-codes/importer.ts";
import type { Importer } from "./importer.ts";
import { printedShares } from "./printed-shares/importer.ts";
import { usgsCriticalList } from "./usgs-critical-list/importer.ts";
import { usgsMcs } from "./usgs-mcs/importer.ts";
import { usgsDs140, usgsMyb } from "./usgs-rare-earth-history/importers.ts";
import { usgsSalient } from "./usgs-salient/importer.ts";
import { usitcDataWeb } from "./usitc-dataweb/importer.ts";

/** Every importer, one for each publisher. */
export const importers: readonly Importer[] = [
  depositCompilations,
  printedShares,
  usgsCriticalList,
  usgsDs140,
  usgsMcs,
  usgsMyb,
  usgsSalient,
  hsCodes,
  usitcDataWeb,
  comtrade,
  baci,
];
