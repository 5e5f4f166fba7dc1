import { createRequire } from "node:module";
import type { Ledger } from "@oreledger/sdk/ledger";
import { installedLedger as installedFor } from "@oreledger/sdk/on-demand";

let opened: Ledger | undefined;

/** The installed ledger, opened once: later calls in the same process use what was already read. */
export function installedLedger(): Ledger {
  opened ??= installedFor(createRequire(__filename));
  return opened;
}
