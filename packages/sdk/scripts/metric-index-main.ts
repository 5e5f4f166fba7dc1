// Writes the index of the metrics from the files in src/metrics: `pnpm generate`, which asks for the index afterwards.
import { boundFile, catalogueFile, functionsFile } from "./metric-index.ts";
import { writeOrCheck } from "./write-or-check.ts";

writeOrCheck(
  {
    "packages/sdk/src/metrics/catalogue.ts": catalogueFile(),
    "packages/sdk/src/metrics/functions.ts": functionsFile(),
    "packages/sdk/src/installed/bound-metrics.ts": boundFile(),
  },
  "the files of the metrics",
);
