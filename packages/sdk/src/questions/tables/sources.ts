import { tableQuestion } from "./table-question.ts";

export const question = /* @__PURE__ */ tableQuestion({
  table: "sources",
  title: "Every version of every edition that the ledger cites",
  description:
    "Each row is one version of one edition of one series. A figure is as old as the source that printed it. `asOf` keeps the versions published by a day or, without a date, read by then.",
  view: ["id", "published", "title", "publisher", "licence"],
  examples: [
    { call: "--series usgs-mcs --sort published", tells: "Every edition of one series, in order" },
    {
      call: "--publisher 'U.S. Geological Survey' --columns id,title,published --limit 5",
      tells: "What one publisher has printed",
    },
    {
      call: "--with-licence us-public-domain --limit 3 --licence",
      tells: "Sources under one licence, and what it allows",
    },
  ],
});
