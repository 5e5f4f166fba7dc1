import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, release, totalmem, type } from "node:os";
import { fileURLToPath } from "node:url";
import { Bench, type Comparison, type Suite } from "./bench.ts";
import { asMarkdown, verdicts, withLater } from "./markdown.ts";

/**
 * `pnpm bench [suite…] [--write]`: prints tables of ratios; with --write, puts them into docs/benchmarks.md: a whole run makes the
 * page anew, a suite its own section.
 */
const suitesFolder = new URL("suites/", import.meta.url);
const names = readdirSync(suitesFolder)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.slice(0, -3))
  .sort();
const args = process.argv.slice(2);
const write = args.includes("--write");
const wanted = args.filter((arg) => !arg.startsWith("--"));
const unknown = wanted.find((name) => !names.includes(name)) ?? args.find((arg) => /^--(?!write$)/.test(arg));
if (unknown !== undefined) {
  process.stderr.write(`There is no suite or flag ${unknown}. Suites: ${names.join(", ")}. Flag: --write.\n`);
  process.exit(2);
}

const git = (...command: string[]): string => execFileSync("git", command, { encoding: "utf8" }).trim();
const gigabytes = Math.round(totalmem() / 2 ** 30);
const whereAndWhen = `on ${new Date().toISOString().slice(0, 10)} at commit ${git("rev-parse", "--short", "HEAD")}: Node ${process.versions.node}, ${type()} ${release().split("-")[0]}, ${cpus().length} cores of ${cpus()[0]?.model.trim() ?? "an unknown processor"}, ${gigabytes} GB`;
const parts = [
  "# Benchmarks",
  `One run of \`pnpm bench\` ${whereAndWhen}. Medians, with the middle half of the rounds; contenders take turns and must give the same answer. Ratios carry over to another machine better than times do: ours is 1.`,
];
const began = performance.now();
const sections: string[] = [];
const all: { suite: Suite; comparisons: readonly Comparison[] }[] = [];
for (const name of wanted.length > 0 ? wanted : names) {
  const { default: suite } = (await import(new URL(`${name}.ts`, suitesFolder).href)) as { default: Suite };
  process.stderr.write(`${suite.title}\n`);
  const bench = new Bench((line) => process.stderr.write(`  ${line}\n`));
  let page: string;
  try {
    await suite.run(bench);
    page = asMarkdown(suite, bench.comparisons);
  } catch (error) {
    // What the other suites measured is not lost with it.
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`  failed: ${reason}\n`);
    process.exitCode = 1;
    page = `## ${suite.title}\n\nDid not end: ${reason.split("\n", 1)[0]}`;
  }
  if (!write) process.stdout.write(`${page}\n\n`);
  sections.push(page);
  all.push({ suite, comparisons: bench.comparisons });
}
process.stderr.write(`${Math.round((performance.now() - began) / 1000)} seconds\n`);
// A suite that did not end leaves its old section as it is.
if (write && (wanted.length === 0 || process.exitCode === undefined)) {
  const page = fileURLToPath(new URL("../../docs/benchmarks.md", import.meta.url));
  const whole = `${[...parts, "## The budgets", verdicts(all), ...sections].join("\n\n")}\n`;
  const [load = 0] = loadavg();
  const run = `This section is a later run of its own, ${whereAndWhen}; ${load.toFixed(1)} programs ran or waited at its end.`;
  writeFileSync(
    page,
    wanted.length === 0 ? whole : all.reduce((text, each) => withLater(text, each, run), readFileSync(page, "utf8")),
  );
}
