#!/usr/bin/env node
// Newer Nodes keep compiled code between runs; the older ones do without.
(require("node:module") as { enableCompileCache?: () => void }).enableCompileCache?.();
void (require("./cli.ts") as typeof import("./cli.ts")).main();
