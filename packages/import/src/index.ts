import type { Importer } from "./importer.ts";
import { baci } from "./official/baci/importer.ts";
import { comtrade, wits } from "./official/comtrade/importer.ts";
import { hsCodes } from "./official/hs-codes/importer.ts";
import { hsCorrelations } from "./official/hs-correlations/importer.ts";
import { usgsCriticalList } from "./official/usgs-critical-list/importer.ts";
import { usgsMcs } from "./official/usgs-mcs/importer.ts";
import { usgsMyb } from "./official/usgs-myb/importer.ts";
import { usgsDs140 } from "./official/usgs-rare-earth-history/importers.ts";
import { usgsSalient } from "./official/usgs-salient/importer.ts";
import { usitcDataWeb } from "./official/usitc-dataweb/importer.ts";
import { depositCompilations } from "./once/deposits/importer.ts";
import { printedShares } from "./once/printed-shares/importer.ts";

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
  hsCorrelations,
  usitcDataWeb,
  comtrade,
  wits,
  baci,
];
