import type { Flow } from "../../trade/flow.ts";

/** A known file: its source, and how close it is to the issuer. */
export interface Release {
  readonly source: string;
  /** The end of a file's path. */
  readonly file: RegExp;
  readonly evidence: Flow["evidence_level"];
  /** A source that has some of the same flows in a copy closer to UN Comtrade: these flows are taken from there. */
  readonly nearer?: string;
}

/** The releases from which the ledger has UN Comtrade's figures. The source of a new one is given on the command line. */
export const releases: readonly Release[] = [
  {
    source: "un-comtrade-china-imports-2846-2026-07",
    file: /comtrade_china_2846\/\d{4}\.json$/,
    evidence: "primary",
  },
  {
    source: "un-comtrade-china-imports-2023-v1",
    file: /china_imports_2846_7403_2023\.csv$/,
    evidence: "database",
    nearer: "un-comtrade-china-imports-2846-2026-07",
  },
  {
    source: "un-comtrade-us-imports-rare-earths-v1",
    file: /us_imports_rare_earths_2018_2025\.csv$/,
    evidence: "database",
  },
  {
    source: "un-comtrade-china-exports-wits-2026-04",
    file: /china_ree_exports_\w+\.xlsx$/,
    evidence: "database",
  },
  {
    source: "un-comtrade-china-exports-monthly-2025-12",
    file: /deep_dive_hs6_monthly\.csv$/,
    evidence: "database",
  },
  { source: "un-comtrade-cmm-2025-12", file: /comtrade_cmm\/\w+_trade_data\.csv$/, evidence: "primary" },
  { source: "un-comtrade-nickel-v1", file: /UN_nickel_trade\.csv$/, evidence: "primary" },
  {
    source: "un-comtrade-world-totals-2025-06",
    file: /trade_data_critical_minerals_subset\.csv$/,
    evidence: "primary",
  },
  { source: "un-comtrade-quad-china-v1", file: /p3_minerals_quad_china\.xlsx$/, evidence: "primary" },
  { source: "un-comtrade-quad-world-v1", file: /p3_minerals_quad_world\.xlsx$/, evidence: "primary" },
];

/** The release that a file belongs to, by its path. */
export const releaseOf = (path: string): Release | undefined =>
  releases.find(({ file }) => file.test(path.replaceAll("\\", "/")));
