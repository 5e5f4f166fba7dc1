import { defineConfig } from "tsup";

// src/main.ts starts with `#!/usr/bin/env node`, which tsup keeps. Splitting lets a command be loaded only when asked for.
export default defineConfig({
  entry: ["src/main.ts"],
  format: ["esm"],
  target: "node20",
  platform: "node",
  dts: false,
  clean: true,
  splitting: true,
  silent: true,
});
