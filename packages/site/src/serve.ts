import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join, normalize } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** Serves a folder on loopback, as a host of static files does. Port 0 takes a free one. */
export function serve(
  folder: string,
  { base = "/", port = 0 }: { readonly base?: string; readonly port?: number } = {},
): Promise<Server> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const within = path.startsWith(base) ? normalize(`/${path.slice(base.length)}`) : undefined;
    const asked = within === undefined ? undefined : join(folder, within);
    // Files are named as links are written, with their escapes.
    const escaped =
      within === undefined ? undefined : join(folder, within.split("/").map(encodeURIComponent).join("/"));
    const file = [asked, escaped]
      .flatMap((each) => (each === undefined ? [] : [each, join(each, "index.html")]))
      .find((each) => existsSync(each) && statSync(each).isFile());
    if (file === undefined) {
      response.writeHead(404, { "content-type": "text/plain" }).end("There is no such page.\n");
      return;
    }
    response.writeHead(200, {
      "content-type": types[extname(file)] ?? "application/octet-stream",
      "access-control-allow-origin": "*",
    });
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}
