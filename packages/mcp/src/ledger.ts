import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { version } from "@oreledger/data";
import type { Ledger } from "@oreledger/sdk";
import { lazyLedger, type PackedTable } from "@oreledger/sdk/ledger";

const PACKED = "@oreledger/data/packed";

/** The ledger that is installed beside the server. A table is loaded when a question first needs it. */
export function installedLedger(): Ledger {
  const load = createRequire(import.meta.url);
  const names = readdirSync(dirname(load.resolve(`${PACKED}/sources`)))
    .filter((file) => file.endsWith(".cjs"))
    .map((file) => file.slice(0, -".cjs".length));
  return lazyLedger("@oreledger/data", version, names.sort(), (table) => load(`${PACKED}/${table}`) as PackedTable);
}
