// Holds flows by the ten million and asks them: DuckDB on one machine, ClickHouse on two shards. Writes docs/scale.md. It needs Debian's
// clickhouse-server and clickhouse-client, some 10 GB of disk and half an hour: `npx tsx packages/downloads/src/scale/main.ts [copies] [copies on the shards]`.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { csvFolder, repositoryRoot } from "../../../data/src/repository.ts";
import { openLedger } from "../ledger.ts";
import { stream } from "../stream.ts";
import { flowAnswers } from "../views/answers.ts";
import { onClickHouse } from "./on-clickhouse.ts";
import { onDuckdb } from "./on-duckdb.ts";
import { scalePage } from "./page.ts";
import { summedOf } from "./timed.ts";

const [copies = 540, sharded = copies] = process.argv.slice(2).map(Number);
const place = mkdtempSync(join(tmpdir(), "oreledger-scale-"));
try {
  const opened = openLedger(csvFolder);
  const began = performance.now();
  const held = flowAnswers(opened);
  const sdk = (performance.now() - began) / 1000;
  process.stderr.write(`The SDK's answers: ${sdk.toFixed(1)} s\n`);
  await stream(csvFolder, place, ["csv", "duckdb"], "0.0.0");
  const duckdb = await onDuckdb(place, copies, held, summedOf(opened, "2023", copies));
  const clickhouse = await onClickHouse(place, opened, sharded, held, summedOf(opened, "2023", sharded));
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 1e9)} GB of memory`;
  writeFileSync(
    join(repositoryRoot, "docs/scale.md"),
    scalePage({
      flows: opened.rows("exports").length,
      machine,
      load: loadavg()[2] ?? 0,
      sdk,
      held,
      duckdb,
      clickhouse,
    }),
  );
} finally {
  rmSync(place, { recursive: true });
}
