import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { AddressInfo, Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ledger } from "@oreledger/sdk";
import axe from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSite } from "./build.ts";
import { html } from "./html.ts";
import { commodityPage } from "./pages/commodity.ts";
import { serve } from "./serve.ts";
import { small } from "./small.ts";
import { executable } from "./tried/chromium.ts";
import { journeys } from "./tried/journeys.ts";

const base = "/ledger/";
const phone = { viewport: { width: 360, height: 740 } };

/** One page of each kind. */
const kinds = [
  "",
  "commodity/",
  "commodity/gallium/",
  "country/KAZ/",
  "claim/",
  "claim/article-013/",
  "agreement/",
  "agreement/usa-aus-framework-2025/",
  "act/chn-2025-ann-57/",
  "source/usgs-mcs-2025/",
  "deposit/zhana-kazakhstan/",
  "product/hs17-850511/",
  "table/",
  "table/shares/",
  "rows/us_balances/gallium/",
  "search/?q=gallium",
  "docs/",
  "docs/glossary/",
];

describe.skipIf(executable === undefined)("the site in a browser", () => {
  let folder: string;
  let server: Server;
  let browser: Browser;
  let root: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "oreledger-pages-"));
    await buildSite({ ledger, out: folder, base, day: "2026-11-28", only: small });
    server = await serve(folder, { base });
    root = `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`;
    browser = await chromium.launch({ executablePath: executable as string, args: ["--no-sandbox"] });
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens a page, and fails on an error of its console or a request to another host. */
  async function opened(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await browser.newPage(options);
    page.on("pageerror", (error) => expect.fail(`${path}: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error") expect.fail(`${path}: ${message.text()}`);
    });
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(root) && !url.startsWith("data:")) expect.fail(`${path} asks ${url}`);
    });
    await page.goto(`${root}${path}`);
    return page;
  }

  // What is dark differs in colour alone.
  it.each([
    ["light", kinds],
    ["dark", ["", "commodity/gallium/", "claim/"]],
  ] as const)("has no finding of axe on any kind of page and fits a phone, %s", async (colorScheme, paths) => {
    for (const path of paths) {
      const page = await opened(path, { colorScheme });
      await page.addScriptTag({ content: axe.source });
      const found = await page.evaluate(async () => {
        const { violations } = await (
          window as unknown as {
            axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          }
        ).axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] });
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
      });
      expect(found, path).toEqual([]);
      await page.setViewportSize(phone.viewport);
      const [wide, room] = await page.evaluate(
        () => [document.documentElement.scrollWidth, window.innerWidth] as const,
      );
      expect(wide, `${path} scrolls sideways on a phone`).toBeLessThanOrEqual(room);
      await page.close();
    }
  });

  it.each([
    ["a desk", {}],
    ["a phone", phone],
  ] as const)("opens a figure with its source, its place and its editions, on %s", async (_, options) => {
    const page = await opened("commodity/rare-earths/", options);
    await page.locator("section[aria-labelledby=revisions] a.figure").first().click();
    const card = page.locator("dialog");
    await card.waitFor();
    const text = (await card.textContent()) ?? "";
    for (const part of [
      "printed",
      "source",
      "locator",
      "What each edition printed",
      "How to cite it",
      "Report an error",
    ])
      expect(text).toContain(part);
    const report = (await card.getByText("Report an error").getAttribute("href")) ?? "";
    expect(decodeURIComponent(report)).toContain("row=shares/rare-earths/");
    await page.keyboard.press("Escape");
    expect(await card.count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.classList.contains("figure"))).toBe(true);
    await page.close();
  });

  it("leads from a figure to its row where there is no JavaScript", async () => {
    const page = await opened("commodity/rare-earths/", { javaScriptEnabled: false });
    const figure = page.locator("a.figure").first();
    const told = await figure.textContent();
    await figure.click();
    await page.waitForURL(/rows\/shares\/rare-earths\/#shares/);
    expect(await page.locator("tr:target a.figure").textContent()).toBe(told);
    await page.close();
  });

  it("makes a page again for a day, as the publishers had printed by then", async () => {
    const day = "2025-06-30";
    const page = await opened(`commodity/rare-earths/?as-of=${day}`);
    await page.locator(".band", { hasText: day }).waitFor();
    const site = { ledger, base, day, version: "", has: () => true };
    const { sections } = commodityPage(site, "rare-earths");
    const whole = html`${sections.map(({ id, body }) => html`<section id="${id}">${body}</section>`)}`.text;
    const [shown, made] = await page.evaluate((text) => {
      const figures = (root: ParentNode, section: string) =>
        [...root.querySelectorAll(`${section} a.figure`)].map((link) => link.textContent);
      const parsed = new DOMParser().parseFromString(text, "text/html");
      return [figures(document, "section[aria-labelledby=production]"), figures(parsed, "#production")] as const;
    }, whole);
    expect(shown.length).toBeGreaterThan(10);
    expect(shown).toEqual(made);
    // The edition of 2025 printed 13,000 t for Australia in 2024; that of 2026 prints 29,000.
    expect(shown).toContain("13,000e");
    await page.close();
  });

  it("tells of an act as it stood on a day, and that an act was not heard of before its sources", async () => {
    const stateOn = async (day: string) => {
      const page = await opened(`act/chn-2025-ann-57/?as-of=${day}`);
      await page.locator(".band", { hasText: day }).waitFor();
      const told = await page.locator("#main").textContent();
      await page.close();
      return told ?? "";
    };
    expect(await stateOn("2025-01-01")).toContain("No source of the ledger had told of it by 2025-01-01.");
    expect(await stateOn("2026-03-01")).toMatch(/state\s*suspended/);
  });

  it("keeps the rows that hold some words, and gives the file of these alone", async () => {
    const page = await opened("rows/us_balances/gallium/?only=reliance%202024");
    const all = await page.locator("table.rows tbody tr").count();
    const shown = await page.locator("table.rows tbody tr:visible").count();
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThan(all);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByText("Download these rows").click(),
    ]);
    expect(download.suggestedFilename()).toBe("us_balances-gallium-filtered.csv");
    const lines = readFileSync((await download.path()) as string, "utf8")
      .trimEnd()
      .split("\n");
    const addresses = await page.locator("table.rows tbody tr:visible").evaluateAll((rows) => rows.map(({ id }) => id));
    expect(lines.slice(1).map((line) => line.split(",", 1)[0])).toEqual(addresses);
    for (const line of lines.slice(1)) expect(line).toMatch(/net_import_reliance.*2024/);
    await page.close();
  });

  it("finds by any name, and leads there by the keyboard", async () => {
    const page = await opened("");
    await page.locator("#q").fill("Burma gallium 镓");
    await page.keyboard.press("Enter");
    await page.waitForURL(/search\/\?q=/);
    await page.locator("#words").fill("galium");
    await page.locator("#found a").first().waitFor();
    await page.locator("#found a", { hasText: "Gallium" }).first().click();
    expect(await page.locator("h1").textContent()).toBe("Gallium");
    await page.close();
  });

  journeys(opened);

  it("gives the file of a table as it stands", async () => {
    const page = await opened("table/claims/");
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByText("claims.csv").click()]);
    expect(readFileSync((await download.path()) as string, "utf8")).toBe(
      readFileSync(new URL("../../data/csv/claims.csv", import.meta.url), "utf8"),
    );
    await page.close();
  });
});
