import { browsers } from "./browsers.ts";
import { bundlers } from "./bundlers.ts";
import { runtimes } from "./runtimes.ts";
import type { Target } from "./target.ts";
import { testRunners } from "./test-runners.ts";
import { typeScript } from "./typescript.ts";

/** Everything that the packages are tried with: the test command runs what is quick, `pnpm support` all of it. */
export const targets: readonly Target[] = [...runtimes, ...browsers, ...bundlers, ...testRunners, ...typeScript];
