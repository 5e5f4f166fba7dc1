import type { Metric } from "../../metrics/declare/metric.ts";
import type { AnyQuestion, QuestionExample } from "../declare/question.ts";
import { inputName } from "./inputs.ts";
import { mustHave } from "./options.ts";

/** The example calls in help: those that a metric declares, or ones derived from its rows, numbers and options. */
export function examplesOf(metric: Metric): AnyQuestion["examples"] {
  const { calls, rows, numbers } = metric;
  const options = mustHave(metric, false)
    .filter(({ byName }) => byName !== false)
    .map(
      (option) => ` --${inputName(option).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} ${option.needed}`,
    )
    .join("");
  const known: readonly string[] = calls ?? [
    ...(rows?.table === "shares"
      ? [`--commodity rare-earths --year 2024${options}`, `--commodity rare-earths --over year${options}`]
      : []),
    ...(rows?.table === "exports"
      ? [`--product hs-2846 --importer USA --period 2024 --quantity-unit kg${options}`]
      : []),
    ...(numbers === undefined ? [] : [`${numbers.line}${options}`]),
  ];
  const all = [...known, `${known[0]} --explain`, `${known[0]} --format json`].slice(0, Math.max(3, known.length));
  return all.map(
    (call, i): QuestionExample => ({ call, tells: tells(call, i, metric) }),
  ) as unknown as AnyQuestion["examples"];
}

/** What an example shows, derived from its call. */
function tells(call: string, i: number, { numbers }: Metric): string {
  if (call.includes("--explain")) return "The same, with its formula and sources";
  if (call.includes("--over")) return "One result for each group";
  if (numbers !== undefined && !call.startsWith("--")) return "From your own numbers";
  return i === 0 ? "From the ledger" : "Another question";
}
