import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ledger } from "@oreledger/sdk";
import { alignedPercent, formatNumber, rowAt } from "@oreledger/sdk/answer";
import { ask } from "@oreledger/sdk/questions";
import type { BrowserContextOptions, Page } from "playwright-core";
import { expect, it } from "vitest";

type Open = (path: string, options?: BrowserContextOptions) => Promise<Page>;

const cli = fileURLToPath(new URL("../../../cli/dist/main.js", import.meta.url));
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };
const sizes = [
  ["a desk", {}],
  ["a phone", phone],
] as const;
const clock = { today: "2026-11-28" };

/** What a journalist, an analyst and a contributor come for, each from its beginning to its end. */
export function journeys(open: Open): void {
  it.each(sizes)("leads a journalist from the front page to a figure and its citation, on %s", async (_, options) => {
    const page = await open("", options);
    await page.getByRole("link", { name: "All that the ledger holds on rare earths" }).click();
    await page.waitForURL(/commodity\/rare-earths\/$/);
    const line = page.locator(".facts div", { hasText: "Mined" });
    const share = line.locator("a.figure").nth(1);
    const address = decodeURIComponent((await share.getAttribute("href"))?.split("#")[1] ?? "");
    const row = rowAt(ledger, address)?.values as { area: string; share_pct: number; printed: string };
    expect(row.area).toBe("CHN");
    expect(await share.textContent()).toBe(`${formatNumber(row.share_pct, 1)} %`);
    await share.click();
    const card = (await page.locator("dialog").textContent()) ?? "";
    expect(card).toContain(row.printed);
    expect(card).toContain("U.S. Geological Survey");
    await page.close();
  });

  it("leads a journalist from a claim to the row that bears on it", async () => {
    const page = await open("claim/article-006/");
    const evidence = page.locator("section[aria-labelledby=evidence] a").first();
    const address = decodeURIComponent((await evidence.getAttribute("href"))?.split("#")[1] ?? "");
    await evidence.click();
    await page.locator("tr:target").waitFor();
    expect(await page.locator("tr:target").getAttribute("id")).toBe(address);
    await page.close();
  });

  it("tells a journalist who is party to an agreement, and when", async () => {
    const page = await open("agreement/");
    await page
      .getByRole("link", { name: /United States.*Australia|Australia.*United States/ })
      .first()
      .click();
    await page.waitForURL(/agreement\/usa-aus-framework-2025/);
    const parties = await page.locator("section[aria-labelledby=parties]").textContent();
    for (const name of ["Australia", "United States"]) expect(parties).toContain(name);
    await page.close();
  });

  it.each(sizes)("shows an analyst a ranking as the question answers it, on %s", async (_, options) => {
    const page = await open("product/hs-850511/", options);
    const shown = await page
      .locator("section[aria-labelledby=exporter-chn] tbody tr")
      .evaluateAll((rows) =>
        rows.map((row) => [...(row as HTMLTableRowElement).cells].map((cell) => cell.textContent)),
      );
    const answer = ask(ledger, "partners", { exporter: "CHN", product: "hs-850511" }, clock);
    const asked = answer.rows().slice(0, shown.length);
    expect(shown.length).toBeGreaterThan(20);
    expect(shown.map(([rank, , value, share]) => [rank, value, share])).toEqual(
      asked.map((row) => [
        String(row.rank),
        formatNumber(Number(row.value_usd)),
        alignedPercent(Number(row.share_pct)),
      ]),
    );
    await page.close();
  });

  it("shows an analyst the flows of a day, and says why where no edition is so old", async () => {
    const day = "2026-02-01";
    const then = await open(`product/hs17-850511/?as-of=${day}`);
    await then.locator(".band", { hasText: day }).waitFor();
    const told = (await then.locator("section[aria-labelledby=exporter-chn]").textContent()) ?? "";
    const inputs = { exporter: "CHN", product: "hs17-850511", asOf: day };
    const answer = ask(ledger, "partners", inputs, clock);
    for (const row of answer.rows().slice(0, 10)) expect(told).toContain(formatNumber(Number(row.value_usd)));
    for (const { text } of answer.notes) expect(told).toContain(text);
    await then.close();
    const before = await open("product/hs-850511/?as-of=2020-01-01");
    await before.locator(".band").waitFor();
    expect(await before.locator("#main").textContent()).toContain(
      "The ledger has no edition from 2020-01-01 or before",
    );
    await before.close();
  });

  it("gives an analyst the file that the command line gives", async () => {
    const page = await open("rows/shares/gallium/");
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByText("These rows as CSV").click()]);
    const [head = "", ...lines] = readFileSync((await download.path()) as string, "utf8")
      .trimEnd()
      .split("\n");
    const [columns = "", ...printed] = execFileSync(
      process.execPath,
      [cli, "shares", "-c", "gallium", "--every", "--format", "csv"],
      { encoding: "utf8" },
    )
      .trimEnd()
      .split(/\r?\n/);
    expect(head).toBe(`address,${columns}`);
    expect(lines.map((line) => line.slice(line.indexOf(",") + 1)).sort()).toEqual(printed.sort());
    await page.close();
  });

  it("gives an analyst's program the answer of a page", async () => {
    const page = await open("commodity/gallium/");
    const path = (await page.locator("link[type='application/json']").getAttribute("href")) ?? "";
    const { answers } = await page.evaluate(async (url) => (await fetch(url)).json(), path);
    const asked = ask(ledger, "reliance", { commodity: "gallium", asOf: "2026-11-28" }, clock);
    expect(answers.reliance.rows).toEqual(JSON.parse(JSON.stringify(asked)).rows);
    await page.close();
  });

  it.each(sizes)(
    "leads a contributor from a figure to the report of an error in its row, on %s",
    async (_, options) => {
      const page = await open("commodity/gallium/", options);
      const figure = page.locator("section[aria-labelledby=production] a.figure").first();
      const told = await figure.textContent();
      await figure.click();
      const card = page.locator("dialog");
      const report = new URL((await card.getByText("Report an error").getAttribute("href")) ?? "");
      const form = readFileSync(
        new URL("../../../../.github/ISSUE_TEMPLATE/wrong-figure.yml", import.meta.url),
        "utf8",
      );
      expect(report.searchParams.get("template")).toBe("wrong-figure.yml");
      expect(form).toContain("id: row");
      expect(rowAt(ledger, report.searchParams.get("row") ?? "")).toBeDefined();
      await card.getByText("Permanent link").click();
      await page.locator("tr:target").waitFor();
      expect(await page.locator("tr:target a.figure").first().textContent()).toBe(told);
      await page.close();
    },
  );

  it.each([
    ["Қытай", "China"],
    ["Chine", "China"],
    ["オーストラリア", "Australia"],
  ])("finds a country by its name in another language: %s", async (words, name) => {
    const page = await open(`search/?q=${encodeURIComponent(words)}`);
    await page.locator("#found a").first().waitFor();
    expect(await page.locator("#found a").allTextContents()).toContain(name);
    await page.close();
  });
}
