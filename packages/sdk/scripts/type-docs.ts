// After a build: puts what a metric's declaration says above its function in the types, where editors show it.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { catalogue } from "../src/metrics/catalogue.ts";
import type { Metric } from "../src/metrics/declare/metric.ts";

const dist = new URL("../dist/", import.meta.url);
const declared = /^(?=(?:export )?declare (?:function|const) (\w+?)(?:\$\d+)?[(<:])/gm;

const docsOf = ({ summary, formula, reference, traps, throws = [], example }: Metric): string => {
  const lines = [
    summary,
    "",
    `$${formula}$`,
    `Source: ${reference}`,
    ...traps.map((trap) => `- ${trap}`),
    ...throws.map((each) => `@throws ${each}`),
    "@example",
    ...example.split("\n"),
  ];
  return `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join("\n")}\n */\n`;
};

const metrics: Readonly<Record<string, Metric>> = catalogue;
const found = new Set<string>();
for (const file of readdirSync(dist).filter((name) => /\.d\.c?ts$/.test(name))) {
  const text = readFileSync(new URL(file, dist), "utf8");
  const told = text.replace(declared, (_, name: string) => {
    if (!Object.hasOwn(metrics, name)) return "";
    found.add(name);
    return docsOf(metrics[name] as Metric);
  });
  if (told !== text) writeFileSync(new URL(file, dist), told);
}
const lacking = Object.keys(metrics).filter((name) => !found.has(name));
if (lacking.length > 0) throw new Error(`The built types have no function of: ${lacking.join(", ")}.`);
