// Runs the second opinion by hand: `npx tsx tests/second-opinion/main.ts [kind …] [--limit=40] [--program=path/to/cli.js] [--folder=path/to/csv]`.
import { calling } from "../cli/in-process.ts";
import { asking } from "./ask.ts";
import { laidLedger, opinionOf, opinions } from "./opinions.ts";

const wanted = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const flag = (name: string) => process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
const limit = Number(flag("limit") ?? 40);
const ledger = await laidLedger(flag("folder"));
const built = flag("program");
const ask = built === undefined ? asking() : asking(calling(built));
for (const name of Object.keys(opinions)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const began = performance.now();
  const held = await opinionOf(name, { ask, ledger });
  console.log(
    `== ${name}: ${[...held.counts].map(([kind, n]) => `${kind} ${n}`).join(", ")}; ${held.differences.length} differ; ${((performance.now() - began) / 1000).toFixed(1)} s`,
  );
  if (held.differences.length > 0) console.log(held.report(limit));
}
ledger.close();
