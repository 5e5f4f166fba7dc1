import { tableQuestion } from "./table-question.ts";

export const question = /* @__PURE__ */ tableQuestion({
  table: "agreements",
  title: "Acts between governments",
  description: "One row is one act between governments or bodies. Its parties stand in `list agreement-parties`.",
  view: ["id", "signed", "title", "type", "status", "binding", "source", "pledged_amount", "pledged_currency"],
  examples: [
    { call: "--signed 2025-10..2025-11 --sort signed", tells: "What was signed in October 2025" },
    { call: "--binding yes --columns id,title,signed --limit 5", tells: "What is known to bind in law" },
    { call: "--type mou --as-of 2025-11-06 --format csv", tells: "Memoranda that were known on a day" },
  ],
});
