/**
 * The installed ledger for a program of Node that starts often: a table is loaded when something is first asked of it.
 *
 * @packageDocumentation
 */
import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import { version } from "@oreledger/data";
import { InvalidInput } from "../errors.ts";
import { type Ledger, lazyLedger, type PackedTable } from "../ledger/ledger.ts";

const PACKED = "@oreledger/data/packed";
const SUFFIX = ".cjs";

/**
 * The ledger that a module of Node finds installed. Its tables load when they are first asked for; `ledger` of
 * `@oreledger/sdk` imports them all.
 *
 * @param load The module's own `require`: what it resolves is what is asked.
 * @example
 * // In an ES module, `require` is createRequire(import.meta.url).
 * installedLedger(require).tables.areas.get({ id: "KAZ" })?.name; // "Kazakhstan"
 */
export function installedLedger(load: NodeJS.Require): Ledger {
  if (typeof (load as NodeJS.Require | null | undefined)?.resolve !== "function")
    throw new InvalidInput("installedLedger takes the `require` of the module that calls it.");
  const names = readdirSync(dirname(load.resolve(`${PACKED}/sources`)))
    .filter((file) => file.endsWith(SUFFIX))
    .map((file) => file.slice(0, -SUFFIX.length));
  return lazyLedger("@oreledger/data", version, names.sort(), (table) => load(`${PACKED}/${table}`) as PackedTable);
}
