import { execFileSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { cpus, release, totalmem, type } from "node:os";
import { fileURLToPath } from "node:url";
import { Bench, type Comparison, type Suite } from "./bench.ts";
import { asMarkdown, verdicts } from "./markdown.ts";

/** `pnpm bench [suite…] [--write]`: prints tables of ratios; with --write, all suites' tables into docs/benchmarks.md. */
const suitesFolder = new URL("suites/", import.meta.url);
const names = readdirSync(suitesFolder)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.slice(0, -3))
  .sort();
const args = process.argv.slice(2);
const write = args.includes("--write");
const wanted = args.filter((arg) => !arg.startsWith("--"));
const unknown = wanted.find((name) => !names.includes(name)) ?? args.find((arg) => /^--(?!write$)/.test(arg));
if (unknown !== undefined || (write && wanted.length > 0)) {
  process.stderr.write(
    unknown === undefined
      ? "docs/benchmarks.md holds one whole run: name no suite with --write.\n"
      : `There is no suite or flag ${unknown}. Suites: ${names.join(", ")}. Flag: --write.\n`,
  );
  process.exit(2);
}

const git = (...command: string[]): string => execFileSync("git", command, { encoding: "utf8" }).trim();
const gigabytes = Math.round(totalmem() / 2 ** 30);
const parts = [
  "# Benchmarks",
  `One run of \`pnpm bench\` on ${new Date().toISOString().slice(0, 10)} at commit ${git("rev-parse", "--short", "HEAD")}: Node ${process.versions.node}, ${type()} ${release().split("-")[0]}, ${cpus().length} cores of ${cpus()[0]?.model.trim() ?? "an unknown processor"}, ${gigabytes} GB. Medians, with the middle half of the rounds; contenders take turns and must give the same answer. Ratios carry over to another machine better than times do: ours is 1.`,
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
parts.push("## The budgets", verdicts(all), ...sections);
process.stderr.write(`${Math.round((performance.now() - began) / 1000)} seconds\n`);
if (write)
  writeFileSync(fileURLToPath(new URL("../../docs/benchmarks.md", import.meta.url)), `${parts.join("\n\n")}\n`);
