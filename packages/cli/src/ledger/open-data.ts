import type { Ledger } from "@oreledger/sdk";
import { openLedger } from "@oreledger/sdk/node";
import type { IO } from "../render/io.ts";
import { progress } from "../render/progress.ts";

/** Opens the ledger that `--data` names. @throws OreledgerError if it is not one. */
export async function openData(where: string, io: IO): Promise<Ledger> {
  const bar = progress(io);
  const ledger = await openLedger(where, { onProgress: bar.tell });
  bar.end();
  return ledger;
}
