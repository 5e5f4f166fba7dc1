import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { ledger } from "@oreledger/sdk";
import { afterAll, describe, expect, it } from "vitest";
import { serveHttp } from "./http.ts";
import { loadTools } from "./tools.ts";

const server = await serveHttp({ ledger, ...(await loadTools(ledger)) }, 0);
const { address, port } = server.address() as AddressInfo;
afterAll(() => server.close());

const list = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list", params: {} });

/** The status of a request as a browser or a stranger would send it. */
const statusOf = (headers: Record<string, string>, body = list, method = "POST", path = "/mcp"): Promise<number> =>
  new Promise((answered, failed) => {
    const sent = request(
      {
        port,
        host: "127.0.0.1",
        method,
        path,
        headers: { "content-type": "application/json", accept: "application/json, text/event-stream", ...headers },
      },
      (response) => {
        response.resume();
        answered(response.statusCode ?? 0);
      },
    );
    sent.once("error", failed);
    sent.end(body);
  });

describe("the ledger over HTTP", () => {
  it("listens on loopback alone", () => {
    expect(address).toBe("127.0.0.1");
  });

  it("answers several clients at once, each whole", async () => {
    const capitals = ["Astana", "Canberra", "Tokyo", "Beijing", "Ottawa", "Brasilia", "Windhoek", "Hanoi"];
    const answers = await Promise.all(
      capitals.map(async (place) => {
        const client = new Client({ name: "test", version: "1" });
        const transport = new StreamableHTTPClientTransport(new URL(`http://127.0.0.1:${port}/mcp`));
        await client.connect(transport as Parameters<typeof client.connect>[0]);
        const { structuredContent } = await client.callTool({ name: "near", arguments: { place, within: 400 } });
        await client.close();
        return (structuredContent as { inputs: { place: string } }).inputs.place;
      }),
    );
    expect(answers).toEqual(capitals);
  });

  it("refuses other hosts, pages of other sites, other paths and other methods", async () => {
    expect(await statusOf({})).toBe(200);
    expect(await statusOf({ host: `localhost:${port}`, origin: `http://localhost:${port}` })).toBe(200);
    expect(await statusOf({ host: "ledger.example.org" })).toBe(403);
    expect(await statusOf({ host: "127.0.0.1.example.org" })).toBe(403);
    expect(await statusOf({ origin: "https://example.org" })).toBe(403);
    expect(await statusOf({ origin: "null" })).toBe(403);
    expect(await statusOf({}, list, "POST", "/")).toBe(404);
    expect(await statusOf({}, "", "GET")).toBe(405);
    expect(await statusOf({}, "", "DELETE")).toBe(405);
  });

  it("refuses what is no message, and what is too long", async () => {
    expect(await statusOf({}, "{")).toBe(400);
    expect(await statusOf({}, JSON.stringify({ jsonrpc: "2.0", id: 1, method: "x".repeat(1_100_000) }))).toBe(413);
  });
});
