import { describe, expect, it } from "vitest";
import { bytesOf, effectsOfLoading } from "../../scripts/bundle.ts";
import { metricFiles } from "../../scripts/metric-index.ts";

const KB = 1024;
const most = { minified: 30 * KB, gzip: 10 * KB };

/** Metrics that are larger, each with the reason and with a ceiling of its own. One that comes to fit is to leave the list. */
const larger: Readonly<Record<string, { readonly minified: number; readonly gzip: number; readonly why: string }>> = {
  exposure: { minified: 49.2 * KB, gzip: 18.7 * KB, why: "it reads acts, their clauses and relations, beside flows" },
  restrictionCoverage: { minified: 37 * KB, gzip: 14.1 * KB, why: "it reads acts, their clauses and relations" },
  agreementCoverage: { minified: 31 * KB, gzip: 12.1 * KB, why: "it reads agreements, their parties and groups" },
};

const fits = ({ minified, gzip }: { minified: number; gzip: number }, limit = most): boolean =>
  minified <= limit.minified && gzip <= limit.gzip;

describe("a metric in a browser", () => {
  it.each(metricFiles().map(({ fn }) => fn))("%s brings what it needs and no more", async (metric) => {
    const bytes = await bytesOf(metric);
    expect(bytes.minified).toBeGreaterThan(50);
    const own = larger[metric];
    expect([fits(bytes, own), bytes]).toEqual([true, bytes]);
    if (own !== undefined) expect([metric, fits(bytes)]).toEqual([metric, false]);
  });

  it.each(["metrics", "bound-questions", "trade", "installed-ledger"])(
    "runs nothing when %s is loaded",
    async (module) => {
      expect(await effectsOfLoading(module)).toBe("");
    },
  );
});
