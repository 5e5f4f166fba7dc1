#!/usr/bin/env node
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { parseArgs } from "node:util";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { visible } from "@oreledger/data";
import { installedLedger } from "@oreledger/sdk/on-demand";
import { serveHttp } from "./http.ts";
import { holdLittleMemory } from "./little-memory.ts";
import { createServer, readAhead } from "./server.ts";
import { loadTools } from "./tools.ts";

/** By then, a client has asked for the lists, but not yet for an answer. */
const IDLE_MS = 500;

declare const ORELEDGER_VERSION: string;

const help = `oreledger-mcp: the ledger of critical minerals for assistants, over the Model Context Protocol

  oreledger-mcp               speaks on standard input and output, as a client starts it
  oreledger-mcp --http 3917   speaks HTTP at http://127.0.0.1:3917/mcp; 0 picks a free port
  oreledger-mcp --version
  oreledger-mcp --help

It reads only the installed data: no network, no key, none of your files.
`;

const flags = {
  http: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

/** Writes to the standard error, with hidden characters of the call as escapes. The protocol has its own writer. */
const tell = (text: string): void => void process.stderr.write(visible(text));

function fail(message: string): never {
  tell(`${message}\n\n${help}`);
  process.exit(2);
}

function read() {
  try {
    return parseArgs({ options: flags }).values;
  } catch (error) {
    return fail((error as Error).message);
  }
}

const { http, help: asksHelp, version } = read();
if (asksHelp) process.stdout.write(help);
else if (version) process.stdout.write(`${ORELEDGER_VERSION}\n`);
else {
  holdLittleMemory();
  const ledger = installedLedger(createRequire(import.meta.url));
  const served = { ledger, ...(await loadTools(ledger)) };
  setTimeout(() => void readAhead(served), IDLE_MS).unref();
  if (http === undefined) await createServer(served).connect(new StdioServerTransport());
  else {
    if (!/^\d{1,5}$/.test(http) || Number(http) > 65_535)
      fail(`--http takes a port from 0 to 65535, not ${JSON.stringify(http)}.`);
    try {
      const { port } = (await serveHttp(served, Number(http))).address() as AddressInfo;
      tell(`The ledger answers at http://127.0.0.1:${port}/mcp\n`);
    } catch (error) {
      fail(`Port ${http} cannot be opened: ${(error as NodeJS.ErrnoException).code}.`);
    }
  }
}
