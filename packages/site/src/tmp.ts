import { ledger } from "@oreledger/sdk";
import { buildSite } from "./build.ts";
import { small } from "./small.ts";

await buildSite({ ledger, out: "/tmp/insp/out", base: "/", day: "2026-11-28", only: small });
