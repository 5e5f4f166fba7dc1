import { dayIn } from "../../days.ts";
import type { Workbook } from "../../workbook.ts";

/** The year and the day of posting of a chapter, from the first sheet of its workbook. */
export interface Release {
  /** The data year of the chapter. */
  readonly year: number;
  readonly posted: string;
  /** Whether the tables were released before the chapter, which will replace them. */
  readonly early: boolean;
}

/** @throws Error if the first sheet does not give the year or the day of posting. */
export function releaseOf(workbook: Workbook): Release {
  const sheet = workbook.get("Note") ?? workbook.get("Text") ?? [];
  const cells = sheet.flat().filter((cell) => cell !== null);
  const text = cells.map(String).join("\n");
  const year = /Minerals Yearbook (\d{4}), v(?:olume|\.) I/.exec(text)?.[1];
  const posted =
    cells
      .find((cell) => cell instanceof Date)
      ?.toISOString()
      .slice(0, 10) ?? dayIn(/Posted:\s+([A-Z][a-z]+) (\d{1,2}), (\d{4})/.exec(text));
  if (year === undefined || posted === undefined)
    throw new Error("the first sheet does not say which yearbook it is and when it was posted");
  return { year: Number(year), posted, early: /(Early|Advance Data) Release of the/.test(text) };
}
