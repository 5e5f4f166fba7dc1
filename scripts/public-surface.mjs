// What `@oreledger/sdk` exports, entry by entry: what docs/api.md tells and packages/sdk/api.md lists.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";

export const root = fileURLToPath(new URL("..", import.meta.url));
const sdk = `${root}packages/sdk/`;

/** The source of an entry, by the rule of packages/sdk/tsup.config.ts. */
const sourceOf = (name) =>
  [`src/${name}.ts`, `src/installed/${name}.ts`, `src/node/${name}.ts`, `src/${name}/index.ts`, `src/tables/${name}.ts`]
    .map((file) => sdk + file)
    .find((file) => existsSync(file));

/** Every entry of the package, in the order of package.json: its name and its source. */
export const entries = Object.keys(JSON.parse(readFileSync(`${sdk}package.json`, "utf8")).exports)
  .filter((subpath) => subpath !== "./package.json")
  .map((subpath) => ({
    name: `@oreledger/sdk${subpath.slice(1)}`,
    file: sourceOf(subpath === "." ? "index" : subpath.slice(2)),
  }));

const program = ts.createProgram(
  entries.map(({ file }) => file),
  {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    noEmit: true,
    strict: true,
    types: ["node"],
    skipLibCheck: true,
  },
);
export const checker = program.getTypeChecker();
const printer = ts.createPrinter({ removeComments: true });

/** The names that a module exports, in order. */
export const exportsOf = (file) =>
  checker
    .getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)))
    .sort((a, b) => compare(a.name.toLowerCase(), b.name.toLowerCase()) || compare(a.name, b.name));
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** What an export stands for, behind whatever passes it on. */
export const targetOf = (symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);

export const isValue = (symbol) => (targetOf(symbol).flags & ts.SymbolFlags.Value) !== 0;

const typeFlags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope;
const print = (node) => printer.printNode(ts.EmitHint.Unspecified, node, node.getSourceFile()).trim();
const emptied = (node, declaration) =>
  printer
    .printNode(ts.EmitHint.Unspecified, declaration, node.getSourceFile())
    .trim()
    .replace(/\s*\{\s*\}$/, "");

/** The longest type of a value, in characters, that a page shows whole. */
const MOST_SHOWN = 3000;

/** The type of an object by the names of its members' types. */
const outline = (type, node) =>
  `{ ${checker
    .getPropertiesOfType(type)
    .map((member) => `${member.name}: ${checker.getTypeOfSymbolAtLocation(member, node).symbol.name}<…>`)
    .join("; ")} }`;

/** The declaration of a value with an outline of its type, if the whole type is longer than a page shows; otherwise undefined. */
export const outlined = (node) =>
  ts.isVariableDeclaration(node) && signature(node).length > MOST_SHOWN
    ? `const ${node.name.getText()}: ${outline(checker.getTypeAtLocation(node), node)}`
    : undefined;

/** A declaration as one reads it: without bodies, values and private members. */
export function signature(node) {
  if (
    ts.isFunctionDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isConstructorDeclaration(node) ||
    ts.isGetAccessor(node)
  ) {
    const whole = print(node);
    return (node.body ? whole.slice(0, whole.length - print(node.body).length) : whole)
      .replace(/^(export )?(static )?/, "")
      .replace(/[\s;{]+$/, "");
  }
  if (ts.isVariableDeclaration(node))
    return `const ${node.name.getText()}: ${checker.typeToString(checker.getTypeAtLocation(node), node, typeFlags)}`;
  if (ts.isClassDeclaration(node))
    return emptied(
      node,
      ts.factory.updateClassDeclaration(node, undefined, node.name, node.typeParameters, node.heritageClauses, []),
    );
  if (ts.isInterfaceDeclaration(node))
    return emptied(
      node,
      ts.factory.updateInterfaceDeclaration(node, undefined, node.name, node.typeParameters, node.heritageClauses, []),
    );
  return print(node).replace(/^export /, "");
}

/** Whether a member can be used from outside. */
export const isPublic = (member) =>
  member.name !== undefined &&
  !ts.isPrivateIdentifier(member.name) &&
  !(ts.getCombinedModifierFlags(member) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected));
