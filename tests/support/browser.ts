import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { bundlers } from "./bundlers.ts";
import { requireIn } from "./fetched.ts";

/** Chromium, where the machine has it: `scripts/chromium.mjs` puts it there. */
export const chromium = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  process.env.CHROMIUM ?? "",
].find((path) => path !== "" && existsSync(path));

/** What is used of Playwright. */
interface Playwright {
  chromium: { launch(options: object): Promise<Browser> };
}
interface Browser {
  newPage(): Promise<{
    on(event: "console", listener: (message: { text(): string }) => void): void;
    on(event: "pageerror", listener: (error: Error) => void): void;
    goto(url: string): Promise<unknown>;
  }>;
  close(): Promise<void>;
}

const launch = (): Promise<Browser> => {
  const { chromium: driver } = requireIn(bundlers())("playwright-core") as Playwright;
  return driver.launch({ executablePath: chromium, args: ["--no-sandbox"] });
};

/** How long a page may take to say something. */
const PATIENCE_MS = 30_000;

/**
 * What a page writes to Chromium's console first.
 *
 * @param html The page, served with the scripts of the folder beside it.
 * @throws Error with the page's own error, or where it writes nothing.
 */
export async function consoleOf(html: string, folder: string): Promise<string> {
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    if (path === "/") return response.setHeader("content-type", "text/html").end(html);
    if (!path.endsWith(".js")) return response.writeHead(404).end();
    response.setHeader("content-type", "text/javascript");
    return createReadStream(join(folder, path)).pipe(response);
  }).listen(0);
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const line = new Promise<string>((resolve, reject) => {
      // The icon that no page here has.
      page.on("console", (message) => message.text().includes("404") || resolve(message.text()));
      page.on("pageerror", reject);
      setTimeout(() => reject(new Error("The page writes nothing to its console.")), PATIENCE_MS).unref();
    });
    await Promise.all([line, page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`)]);
    return `${await line}\n`;
  } finally {
    await browser.close();
    server.close();
  }
}
