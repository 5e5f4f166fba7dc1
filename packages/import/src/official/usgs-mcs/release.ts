import { readFileSync } from "node:fs";
import { filesIn } from "../../files.ts";
import { officialName } from "../usgs-file.ts";
import { isLong, readLong } from "./layouts/long.ts";
import { readSheet } from "./layouts/sheet.ts";
import { isWide, readWide } from "./layouts/wide.ts";
import type { Problems } from "./problems.ts";
import type { RawTable } from "./raw-cell.ts";

/** A release, as read from its folder. */
export interface Release {
  readonly tables: readonly RawTable[];
  /** The text of the revision history, if the release has one. */
  readonly history: string | undefined;
  /** Files with world tables. */
  readonly read: readonly string[];
  /** Files without them: US statistics, metadata, figures of trends. */
  readonly other: readonly string[];
  /** The editions that the files name. */
  readonly editions: ReadonlySet<number>;
}

/** The code of the commodity in a file's name, such as `mcs2024-raree_world.csv`. */
const codeOf = (file: string): string | undefined => /^mcs20\d\d-(.+)_world\.csv$/i.exec(file)?.[1]?.toLowerCase();

/**
 * Reads a release: one of its files, or its folder. The layout is recognised by each file's header, never by the edition.
 *
 * @param problems Collects columns and lines that no layout has.
 * @throws Error that names a file which cannot be read or occurs twice, or a release without a world table.
 */
export function readRelease(input: readonly string[], edition: number, problems: Problems): Release {
  const tables: RawTable[] = [];
  const read: string[] = [];
  const other: string[] = [];
  const editions = new Set<number>();
  const paths = new Map<string, string>();
  let history: string | undefined;
  for (const path of filesIn(input, () => true)) {
    const file = officialName(path);
    if (/version_history\.txt$/i.test(file)) {
      history = readFileSync(path, "utf8");
      continue;
    }
    if (!/\.csv$/i.test(file) || /_salient\.csv$/i.test(file)) {
      other.push(file);
      continue;
    }
    const sheet = readSheet(file, readFileSync(path));
    if (!isLong(sheet.header) && !isWide(sheet.header)) {
      other.push(file);
      continue;
    }
    const twin = paths.get(file);
    if (twin !== undefined) throw new Error(`${twin} and ${path} are the same file of the release: give one of them`);
    paths.set(file, path);
    if (isLong(sheet.header)) tables.push(readLong(sheet, problems));
    else {
      const source = sheet.header.findIndex((cell) => /^source$/i.test(cell.trim()));
      for (const { cells } of sheet.lines) {
        const named = /^MCS ?(20\d\d)$/i.exec((cells[source] ?? "").trim())?.[1];
        if (named !== undefined) editions.add(Number(named));
      }
      tables.push(readWide({ sheet, edition, code: codeOf(file) }, problems));
    }
    const named = /mcs(20\d\d)/i.exec(file)?.[1];
    if (named !== undefined) editions.add(Number(named));
    read.push(file);
  }
  if (read.length === 0)
    throw new Error(
      `No world table in ${input.join(", ")}: expected a CSV with the columns Country and Prod_…, or Section, Statistics and Value`,
    );
  return { tables, history, read, other, editions };
}
