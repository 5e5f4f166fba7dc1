import type { Workbook, WorkbookCell } from "../../workbook.ts";

/** What the publisher's own sheet of parameters says was asked. */
export interface DataWebQuery {
  readonly flow: "imports" | "exports";
  /** ISO 8601, to the day. */
  readonly downloaded: string;
  readonly sourceId: string;
  readonly series: string;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly partners: number;
}

const flows: Readonly<Record<string, DataWebQuery["flow"]>> = {
  "Imports For Consumption": "imports",
  "Domestic Exports": "exports",
};

/** @throws Error saying what the sheet lacks. */
export function queryOf(workbook: Workbook): DataWebQuery {
  const sheet = workbook.get("Query Parameters");
  if (sheet === undefined)
    throw new Error('There is no sheet "Query Parameters": this is no workbook that USITC DataWeb wrote');
  const parameters = new Map<string, WorkbookCell>();
  for (const [name, value] of sheet) if (typeof name === "string") parameters.set(name, value ?? null);
  const text = (name: string): string => {
    const value = parameters.get(name);
    if (typeof value !== "string" || value === "") throw new Error(`Query Parameters: there is no ${name}`);
    return value;
  };
  const flow = flows[text("Trade Flow")];
  if (flow === undefined)
    throw new Error(
      `Query Parameters: the trade flow ${JSON.stringify(text("Trade Flow"))} is none of ${Object.keys(flows).join(", ")}`,
    );
  const downloaded = parameters.get("Download Date");
  const day = downloaded instanceof Date ? downloaded.toISOString().slice(0, 10) : String(downloaded).slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new Error("Query Parameters: there is no Download Date");
  const years = text("Years").split(",").map(Number);
  const series = `usitc-dataweb-${flow}`;
  return {
    flow,
    downloaded: day,
    series,
    sourceId: `${series}-${day.slice(0, 7)}`,
    firstYear: Math.min(...years),
    lastYear: Math.max(...years),
    partners: text("Country List").split(",").length,
  };
}
