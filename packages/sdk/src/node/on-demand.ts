/**
 * The installed ledger for Node programs that start often: a table is loaded on first use.
 *
 * @packageDocumentation
 */
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { version } from "@oreledger/data";
import { InvalidInput } from "../errors.ts";
import { type Ledger, lazyLedger, type PackedTable } from "../ledger/ledger.ts";

const SUFFIX = ".cjs";

/**
 * The ledger that a Node module finds installed. Its tables load on first use; `ledger` of `@oreledger/sdk` imports
 * them all.
 *
 * @param load The module's own `require`, which resolves the data package.
 * @example
 * // In an ES module, `require` is createRequire(import.meta.url).
 * installedLedger(require).tables.areas.get({ id: "KAZ" })?.name; // "Kazakhstan"
 */
export function installedLedger(load: NodeJS.Require): Ledger {
  if (typeof (load as NodeJS.Require | null | undefined)?.resolve !== "function")
    throw new InvalidInput("installedLedger takes the `require` of the module that calls it.");
  const folder = dirname(load.resolve("@oreledger/data/packed/sources"));
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(SUFFIX))
    .map((file) => file.slice(0, -SUFFIX.length));
  // By its path: to resolve a name takes longer than to load a small table.
  return lazyLedger(
    "@oreledger/data",
    version,
    names.sort(),
    (table) => load(join(folder, table + SUFFIX)) as PackedTable,
  );
}
