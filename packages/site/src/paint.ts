import { existsSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { chromium } from "playwright-core";
import { serve } from "./serve.ts";
import { executable } from "./tried/chromium.ts";

/** `tsx paint.ts folder path…`: when the largest content of each page is painted, in milliseconds, as JSON; `{}` without a browser. */
const [folder = "", ...paths] = process.argv.slice(2);
const ROUNDS = 5;

const painted: Record<string, number[]> = {};
if (executable !== undefined && existsSync(folder)) {
  const server = await serve(folder);
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser = await chromium.launch({ executablePath: executable, args: ["--no-sandbox"] });
  for (const path of paths)
    for (let round = 0; round < ROUNDS; round++) {
      // A new context has nothing in its cache.
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(`${root}${path}`);
      const at = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
              type: "largest-contentful-paint",
              buffered: true,
            });
          }),
      );
      painted[path] = [...(painted[path] ?? []), at];
      await context.close();
    }
  await browser.close();
  server.close();
}
process.stdout.write(`${JSON.stringify(painted)}\n`);
