// Writes what follows from two facts into the manifests and pages that repeat them: where the project lives (`repository` of the
// root's package.json) and which version the data has. `node scripts/manifests.mjs`; with --check it writes nothing and fails.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (path) => readFileSync(root + path, "utf8");
const { repository } = JSON.parse(read("package.json"));
const { version } = JSON.parse(read("packages/data/package.json"));

/** A package's manifest with where its code lives: npm proves a release by it. */
function manifest(name) {
  const { repository: _, homepage: __, bugs: ___, ...rest } = JSON.parse(read(`packages/${name}/package.json`));
  const entries = Object.entries(rest);
  const at = entries.findIndex(([key]) => key === "license");
  const where = {
    homepage: `${repository}#readme`,
    bugs: `${repository}/issues`,
    repository: { type: "git", url: `git+${repository}.git`, directory: `packages/${name}` },
  };
  return `${JSON.stringify(Object.fromEntries([...entries.slice(0, at), ...Object.entries(where), ...entries.slice(at)]), null, 2)}\n`;
}

const pages = {
  ...Object.fromEntries(["data", "sdk", "cli", "mcp"].map((name) => [`packages/${name}/package.json`, manifest(name)])),
  "CITATION.cff": read("CITATION.cff").replace(/^version: .*$/m, `version: ${version}`),
  "packages/data/README.md": read("packages/data/README.md").replace(
    /@oreledger\/data@\d[\w.-]*(?=\/)/g,
    `@oreledger/data@${version}`,
  ),
};
for (const [path, text] of Object.entries(pages)) {
  if (read(path) === text) continue;
  if (process.argv.includes("--check")) {
    process.stderr.write(
      `${path} does not follow from package.json: run \`pnpm generate\` and commit what it writes.\n`,
    );
    process.exitCode = 1;
  } else {
    writeFileSync(root + path, text);
    process.stdout.write(`${path} written.\n`);
  }
}
