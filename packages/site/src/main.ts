import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ledger } from "@oreledger/sdk";
import { openLedger } from "@oreledger/sdk/node";
import { buildSite } from "./build.ts";
import { brokenLinks } from "./links.ts";
import { serve } from "./serve.ts";

/** `pnpm site [--base /ledger/] [--day 2026-11-28] [--since folder|version] [--out folder] [--build] [--port 4173]`: builds the site and serves it. */
const { values } = parseArgs({
  options: {
    base: { type: "string", default: "/" },
    day: { type: "string", default: new Date().toISOString().slice(0, 10) },
    since: { type: "string" },
    out: { type: "string", default: fileURLToPath(new URL("../dist/", import.meta.url)) },
    build: { type: "boolean", default: false },
    port: { type: "string", default: "4173" },
  },
});
const base = `/${values.base.replace(/^\/|\/$/g, "")}/`.replace("//", "/");
const began = performance.now();
const { files } = await buildSite({
  ledger,
  out: values.out,
  base,
  day: values.day,
  ...(values.since === undefined ? {} : { since: await openLedger(values.since, { check: false }) }),
  log: (line) => process.stderr.write(`${line}\n`),
});
process.stderr.write(`Built in ${((performance.now() - began) / 1000).toFixed(1)} s.\n`);
if (values.build) {
  const broken = brokenLinks(values.out, base, [...files.keys()]);
  const pages = [...files.keys()].filter((file) => file.endsWith(".html")).length;
  process.stderr.write(`The links of ${pages} pages lead somewhere, but for ${broken.length}.\n`);
  if (broken.length > 0) {
    process.stderr.write(`${broken.slice(0, 20).join("\n")}\n`);
    process.exitCode = 1;
  }
} else {
  const { port } = (await serve(values.out, { base, port: Number(values.port) })).address() as AddressInfo;
  process.stderr.write(`The site stands at http://127.0.0.1:${port}${base}\n`);
}
