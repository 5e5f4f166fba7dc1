import { createRequire } from "node:module";
import type { Ledger } from "@oreledger/sdk/ledger";
import { installedLedger as installedFor } from "@oreledger/sdk/on-demand";

let opened: Ledger | undefined;

/** The ledger that is installed, opened once: what one call reads of it, the next call in the same process finds ready. */
export function installedLedger(): Ledger {
  opened ??= installedFor(createRequire(__filename));
  return opened;
}
