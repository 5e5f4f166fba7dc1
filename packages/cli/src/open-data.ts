import { openLedger } from "@oreledger/sdk/node";
import type { AnyQuery } from "./ask.ts";
import type { IO } from "./io.ts";
import { answerFrom } from "./ledger.ts";
import { progress } from "./progress.ts";
import { UsageError } from "./usage.ts";

/** Opens the ledger that `--data` names, so that every question is answered from it. @throws OreledgerError where it is none. */
export async function openData(where: string, io: IO): Promise<void> {
  const bar = progress(io);
  const { name, tables } = await openLedger(where, { onProgress: bar.tell });
  bar.end();
  answerFrom((table) => {
    const query = (tables as unknown as Readonly<Record<string, AnyQuery | undefined>>)[table];
    if (query === undefined) throw new UsageError(`${name} has no table ${table}.`);
    return query.internals().context;
  });
}
