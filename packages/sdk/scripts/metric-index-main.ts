// Writes the index of the metrics from the files in src/metrics: `pnpm generate`, which asks for the index afterwards.
import { boundFile, catalogueFile, functionsFile, loadMetrics } from "./metric-index.ts";
import { writeOrCheck } from "./write-or-check.ts";

const metrics = await loadMetrics();
writeOrCheck(
  {
    "packages/sdk/src/metrics/catalogue.ts": catalogueFile(metrics),
    "packages/sdk/src/metrics/functions.ts": functionsFile(metrics),
    "packages/sdk/src/installed/bound-metrics.ts": boundFile(metrics),
  },
  "the files of the metrics",
);
