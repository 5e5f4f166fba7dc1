import { nearest } from "@oreledger/data";
import type { Answer } from "../../answer/answer.ts";
import type { LedgerWith } from "../../ledger/ledger.ts";
import { metricNamed } from "../../metrics/compute.ts";
import { kebab } from "../../metrics/declare/option.ts";
import { type AnyQuestion, type Clock, defineQuestion } from "../declare/question.ts";
import { didYouMean, InputRefused, shown } from "../declare/refusal.ts";
import { metricQuestion, metricsToAsk, metricTables } from "./metric-question.ts";

/** The question of a metric by its name. @throws InputRefused naming the nearest. */
function questionOf(given: string): AnyQuestion {
  const found = metricNamed(given);
  const metrics = metricsToAsk();
  if (found !== undefined && metrics.includes(found)) return metricQuestion(found);
  const names = metrics.map(({ name }) => name);
  const close = nearest(kebab(given).replace(/^-/, "").toLowerCase(), names);
  throw new InputRefused(
    { code: "unknown_value", input: "name", nearest: close },
    () => `There is no metric ${shown(given)}.${didYouMean(close)} \`oreledger metric\` lists them.`,
  );
}

const firstSentence = (text: string): string => /^[\s\S]*?\.(?=\s|$)/.exec(text)?.[0] ?? text;

/** Its inputs are those of the named metric. */
export interface MetricQuestion extends Omit<AnyQuestion, "ask"> {
  readonly ask: (
    ledger: LedgerWith<(typeof metricTables)[number]>,
    inputs: { readonly name?: string; readonly [input: string]: unknown },
    beside?: Clock,
  ) => Answer;
}

export const question = /* @__PURE__ */ defineQuestion({
  name: "metric",
  group: "Questions",
  title: "A derived number, with its formula, its denominator and the sources behind it",
  description:
    "Without a name it lists the metrics. Each takes rows of the ledger, selected by its inputs, or your own numbers: `oreledger metric hhi CHN=70 AUS=30`. A figure is a number, a range 10..20, a bound >100 or <1, or ? if unknown. A terminal shows one result in words; a pipe gets a row of CSV, as for every table.",
  inputs: [
    { name: "name", kind: "text", argument: true, about: "the metric, such as hhi; without one, all are listed" },
  ],
  tables: metricTables,
  answers: "rows",
  examples: [
    {
      call: "hhi --commodity rare-earths --year 2024 --as-of 2025-06-30 --explain",
      tells: "How concentrated mining was, according to an older edition",
    },
    {
      call: "concentration-ratio --k 1 --over year --format csv",
      tells: "The largest producer's share, year by year",
    },
    {
      call: "insertion-rank --estimate zhana-kazakhstan-press-ore --explain",
      tells: "Where an announced find would rank among reserves, for every reading",
    },
  ],
  choices: { input: "name", values: () => metricsToAsk().map(({ name }) => name), question: questionOf },
  answer: () => ({
    rows: metricsToAsk().map(({ name, category, summary }) => ({ name, category, tells: firstSentence(summary) })),
    columns: ["name", "category", "tells"],
    cite: () => [],
    explain: () => "`oreledger metric <name> --help` shows the source of a formula and its traps.",
  }),
}) as unknown as MetricQuestion;
