import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Suite } from "../bench.ts";

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** A consumer's project with one file. */
function project(folder: string, name: string, code: string): string {
  const home = join(folder, name);
  mkdirSync(join(home, "node_modules"), { recursive: true });
  symlinkSync(at("tests/node_modules/@oreledger"), join(home, "node_modules/@oreledger"));
  writeFileSync(join(home, "index.ts"), code);
  writeFileSync(
    join(home, "tsconfig.json"),
    JSON.stringify({
      compilerOptions: {
        module: "esnext",
        moduleResolution: "bundler",
        target: "es2022",
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        types: [],
      },
      files: ["index.ts"],
    }),
  );
  return home;
}

const question = `const row = shares.where({ commodity: "rare-earths", stage: "mine", measure: "production" }).get({ area: "AUS", year: 2024, source: "usgs-mcs-2025" });
export const stage: "mine" | undefined = row?.stage;
`;

export default {
  title: "Type-checking a consumer's project",
  about:
    "Whole `tsc` processes on a project of one file that asks one question, with all unions of commodities, areas and sources, against an empty file: what is on top is ours.",
  async run(bench) {
    const folder = mkdtempSync(join(tmpdir(), "oreledger-types-"));
    const tsc = (home: string) => [process.execPath, at("node_modules/typescript/bin/tsc"), "-p", home];
    await bench.process(
      "`tsc` on one file",
      {
        "imports @oreledger/sdk/shares": tsc(
          project(folder, "one", `import { shares } from "@oreledger/sdk/shares";\n${question}`),
        ),
        "imports @oreledger/sdk": tsc(project(folder, "all", `import { shares } from "@oreledger/sdk";\n${question}`)),
        "imports nothing": tsc(project(folder, "none", "export {};\n")),
      },
      { rounds: 3 },
    );
    rmSync(folder, { recursive: true, force: true });
  },
} satisfies Suite;
