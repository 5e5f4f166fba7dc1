import { tableQuestion } from "./table-question.ts";

export const question = /* @__PURE__ */ tableQuestion({
  table: "sources",
  title: "Every version of every edition that the ledger cites",
  description:
    "One row is one version of one edition of one series. A figure is as old as the source that printed it: `published` is what `--as-of` compares.",
  view: ["id", "published", "title", "publisher", "licence"],
  examples: [
    { call: "--series usgs-mcs --sort published", tells: "Every edition of one series, in order" },
    {
      call: "--publisher 'U.S. Geological Survey' --columns id,title,published --limit 5",
      tells: "What one publisher has printed",
    },
    {
      call: "--with-licence us-public-domain --limit 3 --licence",
      tells: "What stands under one licence, and what that allows",
    },
  ],
});
