#!/usr/bin/env node
// Newer versions of Node keep compiled code between runs; older ones cannot.
(require("node:module") as { enableCompileCache?: () => void }).enableCompileCache?.();
void import("./cli.ts").then(({ main }) => main());
