import { fetched } from "../support/fetched.ts";

/** The peers that suites compare with, at the versions that the tables name. */
export const versions = {
  arquero: "8.0.3",
  "csv-parse": "7.0.3",
  "@duckdb/node-api": "1.5.6-r.1",
  papaparse: "5.7.1",
} as const;

/** The folder that the peers are installed in. */
export const peers = (): string =>
  fetched("bench", {
    packages: versions,
    // 2.7.0, which arquero would take, asks for a package that is not published.
    overrides: { "@uwdata/flechette": "2.6.0" },
  });
