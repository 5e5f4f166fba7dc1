import { createServer as createHttpServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
import { createServer, type Served } from "./server.ts";

const MOST_BYTES = 1 << 20;
const SECONDS = 1000;
const PATH = "/mcp";

const hostnames = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Whether a host or an origin names this machine, unlike a page of another site whose name resolves to loopback. */
function isLoopback(url: string): boolean {
  try {
    return hostnames.has(new URL(url).hostname);
  } catch {
    return false;
  }
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { "content-type": "application/json", connection: "close" });
  response.end(JSON.stringify({ jsonrpc: "2.0", error: { code: -32000, message }, id: null }));
}

/** Answers one request with a server of its own: nothing is kept between requests. */
async function answer(served: Served, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { host, origin } = request.headers;
  if (host === undefined || !isLoopback(`http://${host}`))
    return refuse(response, 403, "This server only answers requests to loopback.");
  if (origin !== undefined && !isLoopback(origin))
    return refuse(response, 403, "This server only answers pages of this machine.");
  if (request.url?.split("?", 1)[0] !== PATH) return refuse(response, 404, `The protocol endpoint is ${PATH}.`);
  if (request.method !== "POST") {
    response.setHeader("allow", "POST");
    return refuse(response, 405, "This server has no sessions: send each message with POST.");
  }
  const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true, maxRequestBodySize: MOST_BYTES });
  const server = createServer(served);
  response.on("close", () => void server.close());
  await server.connect(transport as Parameters<typeof server.connect>[0]);
  await transport.handleRequest(request, response);
}

/** Serves the protocol over HTTP on loopback. With port 0, it takes a free port. */
export function serveHttp(served: Served, port: number): Promise<Server> {
  const server = createHttpServer((request, response) => {
    answer(served, request, response).catch(() => {
      if (!response.headersSent) refuse(response, 500, "The request could not be answered.");
      else response.destroy();
    });
  });
  server.requestTimeout = 30 * SECONDS;
  server.headersTimeout = 10 * SECONDS;
  server.keepAliveTimeout = 5 * SECONDS;
  return new Promise((listening, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", () => listening(server));
  });
}
