import { describe, expect, it } from "vitest";
import { bytesOf, effectsOfLoading } from "../../scripts/bundle.ts";
import { metricFiles } from "../../scripts/metric-index.ts";

const KB = 1024;
const most = { minified: 30 * KB, gzip: 10 * KB };

/** Metrics that are larger, each with the reason and with a ceiling of its own. One that comes to fit is to leave the list. */
const larger: Readonly<Record<string, { readonly minified: number; readonly gzip: number; readonly why: string }>> = {
  exposure: { minified: 49 * KB, gzip: 18.5 * KB, why: "it reads acts, their clauses and relations, beside flows" },
  restrictionCoverage: { minified: 37 * KB, gzip: 14.25 * KB, why: "it reads acts, their clauses and relations" },
  tradeConcentration: { minified: 36 * KB, gzip: 14.25 * KB, why: "it chooses among extracts, and names resolve" },
  partnerShare: { minified: 36 * KB, gzip: 14 * KB, why: "it chooses among extracts, and names resolve" },
  agreementCoverage: { minified: 31 * KB, gzip: 12.25 * KB, why: "it reads agreements, their parties and groups" },
  reservesToProduction: { minified: 30 * KB, gzip: 10.5 * KB, why: "it reads two prints, each with its total" },
  grubelLloyd: {
    minified: 30 * KB,
    gzip: 10.5 * KB,
    why: "it adds flows of two sides, and refuses what does not add up",
  },
  grubelLloydAggregate: { minified: 30 * KB, gzip: 10.5 * KB, why: "as grubelLloyd" },
  gini: { minified: 30 * KB, gzip: 10.1 * KB, why: "it bounds an index that depends on the number of suppliers" },
  insertionRank: { minified: 30 * KB, gzip: 10.5 * KB, why: "it reads a claim in every way that it can be meant" },
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
