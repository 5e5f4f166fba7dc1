// Writes docs/api.md: every name that the SDK exports, with its docstring, or, for metrics, rows and what another page tells,
// by name. With --check it writes nothing and fails where the page has drifted.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import ts from "typescript";
import { checker, entries, exportsOf, isPublic, outlined, root, signature, targetOf } from "./public-surface.mjs";

const page = `${root}docs/api.md`;
const doors = [
  [
    "@oreledger/sdk",
    "Tables, questions, citations, dates and differences. Each table is also a separate entry (`@oreledger/sdk/shares`), so a bundle includes only what it uses.",
  ],
  [
    "@oreledger/sdk/trade",
    "Questions about trade that take more than a filter: partners, mirror flows, trends and totals.",
  ],
  [
    "@oreledger/sdk/questions",
    "Every question as a function of a ledger and its inputs, for a ledger other than the installed one: `restrictionsOn(ledger, { commodity, date })`. The metrics are here too: they find the ledger behind their rows; with plain numbers, pass `{ ledger }`.",
  ],
  ["@oreledger/sdk/ledger", "What a ledger is, and the meaning of its names, groups and places."],
  [
    "@oreledger/sdk/node",
    "Ledgers other than the installed one: a folder of CSVs, an older release, your own rows. For Node, Bun and Deno.",
  ],
  [
    "@oreledger/sdk/on-demand",
    "The installed ledger, with tables that load on first use, for Node programs that start often.",
  ],
];

const textOf = (parts) => ts.displayPartsToString(parts).trim();
/** `{@link X}` as code, and tables' names as they are. */
const prose = (text) => text.replace(/\{@link\s+([^}]+)\}/g, "`$1`");

/** What is called and so can be shown at work: functions, classes and constants. A type needs words alone. */
const runs = (node) =>
  ts.isFunctionDeclaration(node) ||
  ts.isClassDeclaration(node) ||
  ts.isVariableDeclaration(node) ||
  ts.isMethodDeclaration(node);

/** Whether a file holds a metric, which docs/metrics.md tells. */
const declaresMetric = (file) => /^export const metric = /m.test(file.text);

const tagsOf = (symbol) => symbol.getJsDocTags(checker).map(({ name }) => name);
const isInternal = (symbol) => tagsOf(symbol).includes("internal");

/** What docstrings lack, one line for each symbol. */
const lacking = [];

/** Notes what a public symbol's docstring lacks: words, and an example where it runs, which `tests/api-examples.test.ts` runs. */
function mustTell(name, symbol, node) {
  const lacks = [
    ...(textOf(symbol.getDocumentationComment(checker)) === "" ? ["a docstring"] : []),
    ...(runs(node) && !tagsOf(symbol).includes("example") ? ["an @example"] : []),
  ];
  if (lacks.length > 0) lacking.push(`${name} lacks ${lacks.join(" and ")}: ${node.getSourceFile().fileName}`);
}

/** The tags of a symbol, as the page shows them. */
function tags(symbol) {
  const lines = [];
  for (const { name, text } of symbol.getJsDocTags(checker)) {
    const said = textOf(text ?? []);
    if (name === "param")
      lines.push(`- \`${said.split(/\s/, 1)[0]}\`: ${prose(said.slice(said.indexOf(" ") + 1).replace(/^-\s*/, ""))}`);
    else if (name === "returns") lines.push(`- Returns: ${prose(said)}`);
    else if (name === "throws") lines.push(`- Throws: ${prose(said)}`);
  }
  const examples = symbol.getJsDocTags(checker).filter(({ name }) => name === "example");
  return [
    ...(lines.length > 0 ? [lines.map((line) => line.replaceAll("\n", " ")).join("\n")] : []),
    ...examples.map(({ text }) => `\`\`\`js\n${textOf(text ?? [])}\n\`\`\``),
  ];
}

/** What a class takes from one that has no place of its own on the page. */
function inherited(node) {
  const [base] = node.heritageClauses?.flatMap(({ types }) => [...types]) ?? [];
  const symbol = base && checker.getTypeAtLocation(base).symbol;
  const declared = symbol?.declarations?.find(ts.isClassDeclaration);
  const isAbstract = declared?.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AbstractKeyword);
  return isAbstract ? declared.members : [];
}

function members(node) {
  if (!ts.isClassDeclaration(node) && !ts.isInterfaceDeclaration(node)) return [];
  const properties = [];
  const methods = [];
  for (const member of [...node.members, ...inherited(node)].filter(isPublic)) {
    const symbol = checker.getSymbolAtLocation(member.name);
    if (symbol === undefined || isInternal(symbol)) continue;
    if (ts.isMethodDeclaration(member) && !ts.isComputedPropertyName(member.name))
      mustTell(`${node.name.text}.${member.name.getText()}`, symbol, member);
    const about = prose(textOf(symbol.getDocumentationComment(checker)));
    const name = member.name.getText();
    if (ts.isMethodDeclaration(member) || ts.isMethodSignature(member))
      methods.push(
        [`#### \`.${name}\``, `\`\`\`ts\n${signature(member)}\n\`\`\``, about, ...tags(symbol)]
          .filter((part) => part !== "")
          .join("\n\n"),
      );
    else {
      const type = ts.isGetAccessor(member) || ts.isPropertySignature(member) ? (member.type?.getText() ?? "") : "";
      properties.push(
        `- \`${name}\`${type && `: \`${type.replaceAll(/\s+/g, " ")}\``}${about && `. ${about.replaceAll("\n", " ")}`}`,
      );
    }
  }
  if (ts.isClassDeclaration(node))
    for (const made of node.members.filter(ts.isConstructorDeclaration))
      for (const parameter of made.parameters.filter(
        (each) => ts.getCombinedModifierFlags(each) & ts.ModifierFlags.Readonly,
      )) {
        const symbol = checker.getSymbolAtLocation(parameter.name);
        const about = prose(textOf(symbol?.getDocumentationComment(checker) ?? []));
        properties.push(
          `- \`${parameter.name.getText()}\`: \`${parameter.type?.getText() ?? "unknown"}\`${about && `. ${about}`}`,
        );
      }
  return [...(properties.length > 0 ? [properties.join("\n")] : []), ...methods];
}

function section(symbol) {
  const target = targetOf(symbol);
  const node = target.declarations?.[0];
  // The rows and the columns in memory come from the data, which describes itself.
  if (node === undefined || !node.getSourceFile().fileName.includes("/packages/sdk/src/")) return undefined;
  // Metrics, and the types around them, have a page of their own.
  const ofMetrics = node.getSourceFile().fileName.includes("/src/metrics/");
  if (ofMetrics && (!ts.isFunctionDeclaration(node) || declaresMetric(node.getSourceFile()))) return undefined;
  const about = prose(textOf(target.getDocumentationComment(checker)));
  mustTell(symbol.name, target, node);
  return [
    `### \`${symbol.name}\``,
    `\`\`\`ts\n${outlined(node) ?? signature(node)}\n\`\`\``,
    about,
    ...tags(target),
    ...members(node),
  ].join("\n\n");
}

const parts = [
  "# API",
  "Every name that `@oreledger/sdk` exports, from its docstring. Metrics are in [metrics.md](metrics.md), columns in the [data dictionary](data-dictionary.md). Generated by `pnpm generate`.",
];
const told = new Set();
for (const [name, about] of doors) {
  const symbols = exportsOf(entries.find((entry) => entry.name === name).file);
  const sections = symbols.map((symbol) => [symbol.name, section(symbol)]);
  const rest = sections.filter(([, text]) => text === undefined).map(([each]) => `\`${each}\``);
  const more =
    rest.length > 0 ? `Also here, described on the pages of the columns and the metrics: ${rest.join(", ")}.` : "";
  parts.push(`## ${name}`, about, ...sections.map(([, text]) => text), more);
  told.add(name);
}
parts.push(
  "## Every other entry",
  "The exports of each, including types; [packages/sdk/api.md](../packages/sdk/api.md) has the signatures. Tables are described above, their rows in the data dictionary.",
  entries
    .filter(({ name }) => !told.has(name))
    .map(
      ({ name, file }) =>
        `- \`${name}\`: ${exportsOf(file)
          .map((each) => `\`${each.name}\``)
          .join(", ")}`,
    )
    .join("\n"),
);
if (lacking.length > 0) {
  process.stderr.write(`Public names with incomplete docstrings:\n${lacking.map((line) => `  ${line}\n`).join("")}`);
  process.exit(1);
}
const text = `${parts.filter((part) => part).join("\n\n")}\n`;
const current = existsSync(page) && readFileSync(page, "utf8") === text;
if (process.argv.includes("--check")) {
  if (!current) {
    process.stderr.write("docs/api.md is out of date: run `pnpm generate` and commit what it writes.\n");
    process.exitCode = 1;
  }
} else if (!current) writeFileSync(page, text);
