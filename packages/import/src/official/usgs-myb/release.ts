import { dayIn } from "../../days.ts";
import type { Workbook } from "../../workbook.ts";

/** Which chapter a workbook is, and when it was posted, by its own first sheet. */
export interface Release {
  /** The data year of the chapter. */
  readonly year: number;
  readonly posted: string;
  /** Tables released before the chapter, which the chapter is to replace. */
  readonly early: boolean;
}

/** @throws Error where the first sheet does not say the year or the day of posting. */
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
