#!/usr/bin/env node
import nodeModule from "node:module";

// Newer Nodes keep compiled code between runs; the older ones do without.
(nodeModule as { enableCompileCache?: () => void }).enableCompileCache?.();
void (require("./cli.ts") as typeof import("./cli.ts")).main();
