// Writes what follows from a few facts into the manifests and pages that repeat them: where the project lives and where its CSVs can
// be downloaded (`repository` and `downloads` of the root's package.json), which version the data has, and whether any was released.
// `node scripts/manifests.mjs`; with --check it writes nothing and fails.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (path) => readFileSync(root + path, "utf8");
const { repository, downloads } = JSON.parse(read("package.json"));
const { version } = JSON.parse(read("packages/data/package.json"));
/** The first release writes the first changelog. Until then no address has anything, and pages say so. */
const released = existsSync(`${root}packages/data/CHANGELOG.md`);
const published = ["data", "sdk", "cli", "mcp"];

/** What pages say of a release, each in its block. */
const said = {
  npx: released
    ? ""
    : "Nothing is released yet. In a clone, type `node packages/cli/dist/main.js` instead of `npx @oreledger/cli`.",
  csv: released
    ? `A released version is also on a CDN for npm packages: \`${downloads}@${version}/csv/shares.csv\`. Name the version: the link stays valid.`
    : "Nothing is released yet: a clone of the repository has the same files in `packages/data/csv`.",
  files: released
    ? `The files are attached to [each release](${repository}/releases).`
    : "Nothing is released yet; a clone makes the files.",
};

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

/** A page with its blocks and its links to the repository. */
const page = (path) =>
  read(path)
    .replace(/(?<=<!-- release: (\w+) -->\n).*?(?=<!-- \/release -->)/gs, (_, name) =>
      said[name] ? `${said[name]}\n` : "",
    )
    .replace(/https:\/\/github\.com\/[\w.-]+\/[\w.-]+(?=\)|\/(?:blob|releases)\b)/g, repository);

const pages = {
  ...Object.fromEntries(published.map((name) => [`packages/${name}/package.json`, manifest(name)])),
  ...Object.fromEntries(
    ["README.md", "docs/downloads.md", ...published.map((name) => `packages/${name}/README.md`)].map((path) => [
      path,
      page(path),
    ]),
  ),
  "CITATION.cff": read("CITATION.cff").replace(/^version: .*$/m, `version: ${version}`),
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
