import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { version } from "@oreledger/data";
import { type Ledger, lazyLedger, type PackedTable } from "@oreledger/sdk/ledger";

const PACKED = "@oreledger/data/packed";

let opened: Ledger | undefined;

/**
 * The ledger that is installed, opened once: what one call reads of it, the next call in the same process finds ready.
 * A table is loaded when something is first asked of it, so that a call reads what it needs.
 */
export function installedLedger(): Ledger {
  opened ??= openInstalled();
  return opened;
}

function openInstalled(): Ledger {
  const load = createRequire(__filename);
  const names = readdirSync(dirname(load.resolve(`${PACKED}/sources`)))
    .filter((file) => file.endsWith(".cjs"))
    .map((file) => file.slice(0, -".cjs".length));
  return lazyLedger("@oreledger/data", version, names.sort(), (table) => load(`${PACKED}/${table}`) as PackedTable);
}
