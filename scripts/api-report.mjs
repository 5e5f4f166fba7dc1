// Writes packages/sdk/api.md, the public surface of the SDK, so that a review sees what a change does to it. With --check it
// writes nothing and fails where the report has drifted.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import ts from "typescript";
import { checker, entries, exportsOf, isPublic, isValue, root, signature, targetOf } from "./public-surface.mjs";

const report = `${root}packages/sdk/api.md`;

const inLine = (text) => text.replaceAll(/\s+/g, " ").replace(/;$/, "");

/** The public members of a class or an interface, a line each. */
const membersOf = (node) =>
  node.members
    .filter(isPublic)
    .filter((member) => !ts.getJSDocTags(member).some(({ tagName }) => tagName.text === "internal"))
    .map((member) => `  ${inLine(ts.isPropertyDeclaration(member) ? propertyOf(member) : signature(member))}`)
    .sort();
const propertyOf = (member) =>
  `${member.name.getText()}: ${checker.typeToString(checker.getTypeAtLocation(member), member)}`;

function declarationOf(target) {
  const node = target.declarations[0];
  // Rows and columns are the data's, and the data dictionary tells them.
  if (!node.getSourceFile().fileName.includes("/packages/sdk/src/")) return undefined;
  const own = ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node) ? membersOf(node) : [];
  return [inLine(signature(node)), ...own].join("\n");
}

/** A function of the data that `export type *` passes on cannot be called, and is no name of this package. */
const isTypeOrUsable = (symbol) =>
  !isValue(symbol) || symbol.declarations.some((each) => each.getSourceFile().fileName.includes("/packages/sdk/src/"));

/** One name for one thing: types by their name, with what each entry says that it is. */
const typesByName = new Map();

/** Where a declaration is printed: at the first entry that exports it. */
const firstAt = new Map();
const counts = [];
const parts = [];
for (const { name, file } of entries) {
  const symbols = exportsOf(file);
  const lines = [];
  const fromData = [];
  const passedOn = new Map();
  const names = symbols.filter((symbol) => isTypeOrUsable(symbol));
  for (const symbol of names) {
    const target = targetOf(symbol);
    if (target.flags & ts.SymbolFlags.Type)
      typesByName.set(symbol.name, (typesByName.get(symbol.name) ?? new Set()).add(target));
    const text = declarationOf(target);
    const first = firstAt.get(target);
    if (text === undefined) fromData.push(symbol.name);
    else if (first !== undefined) passedOn.set(first, [...(passedOn.get(first) ?? []), symbol.name]);
    else {
      firstAt.set(target, name);
      lines.push(text.includes(symbol.name) ? text : `${text} as ${symbol.name}`);
    }
  }
  counts.push(`| \`${name}\` | ${names.filter(isValue).length} | ${names.filter((each) => !isValue(each)).length} |`);
  const list = (names) => names.map((each) => `\`${each}\``).join(", ");
  parts.push(
    `## ${name}`,
    ...(lines.length > 0 ? [`\`\`\`ts\n${lines.join("\n")}\n\`\`\``] : []),
    ...[...passedOn].map(([from, names]) => `As in \`${from}\`: ${list(names)}.`),
    ...(fromData.length > 0 ? [`From \`@oreledger/data\`: ${list(fromData)}.`] : []),
  );
}

const twice = [...typesByName].filter(([, targets]) => targets.size > 1).map(([name]) => name);
if (twice.length > 0) {
  process.stderr.write(`Types of one name that are two things: ${twice.join(", ")}.\n`);
  process.exit(1);
}
const text = `${[
  "# What @oreledger/sdk exports",
  "Made by `pnpm generate`: a change of the public surface is a change of this file. [docs/api.md](../../docs/api.md) tells what each name does.",
  ["| entry | values | types |", "|---|---:|---:|", ...counts].join("\n"),
  ...parts,
].join("\n\n")}\n`;
if (existsSync(report) && readFileSync(report, "utf8") === text) process.exit();
if (process.argv.includes("--check")) {
  process.stderr.write("packages/sdk/api.md is out of date: run `pnpm generate` and commit what it writes.\n");
  process.exitCode = 1;
} else writeFileSync(report, text);
