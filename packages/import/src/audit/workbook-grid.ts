import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";

/** The lines of a sheet, every cell as text. */
export type Grid = readonly (readonly string[])[];

/** A sheet for the second readers. */
export interface SheetGrid {
  readonly grid: Grid;
  /** The indent of the first cell of each line, which shows what is under what. */
  readonly indents: readonly number[];
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const plain = (xml: string): string =>
  xml
    .replace(/<rPh\b.*?<\/rPh>/gs, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&(\w+);/g, (all, name) => entities[name] ?? all);

const columnOf = (reference: string): number =>
  [...reference.replace(/\d+/, "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The sheets of a workbook by name, read from its zip file, without code of the importer. */
export function workbookGrids(path: string): Map<string, SheetGrid> {
  const parts = unzipSync(readFileSync(path));
  const text = (name: string) => (parts[name] === undefined ? "" : strFromU8(parts[name] as Uint8Array));
  const strings = [...text("xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>/gs)].map(([, xml]) =>
    plain(xml as string),
  );
  const [formats = ""] = /<cellXfs\b.*?<\/cellXfs>/s.exec(text("xl/styles.xml")) ?? [];
  const styles = [...formats.matchAll(/<xf\b[^>]*?(?:\/>|>.*?<\/xf>)/gs)].map(([xml]) =>
    Number(/\bindent="(\d+)"/.exec(xml)?.[1] ?? 0),
  );
  const targets = new Map(
    [...text("xl/_rels/workbook.xml.rels").matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      /\bId="([^"]+)"/.exec(tag)?.[1],
      /\bTarget="\/?(?:xl\/)?([^"]+)"/.exec(tag)?.[1],
    ]),
  );
  return new Map(
    [...text("xl/workbook.xml").matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => {
      const name = plain(/\bname="([^"]+)"/.exec(tag)?.[1] ?? "");
      const xml = text(`xl/${targets.get(/\br:id="([^"]+)"/.exec(tag)?.[1])}`);
      const grid: string[][] = [];
      const indents: number[] = [];
      for (const [, number, cells] of xml.matchAll(/<row\b[^>]*\br="(\d+)"[^>]*>(.*?)<\/row>/gs)) {
        const line: string[] = [];
        for (const [, attributes = "", inner = ""] of (cells as string).matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
          const value = /<v>(.*?)<\/v>/s.exec(inner)?.[1];
          const cell = /\bt="s"/.test(attributes)
            ? strings[Number(value)]
            : /\bt="inlineStr"/.test(attributes)
              ? plain(inner)
              : value === undefined
                ? ""
                : plain(value);
          const column = columnOf(/\br="([A-Z]+\d+)"/.exec(attributes)?.[1] ?? "A1");
          line[column] = (cell ?? "").trim();
          if (column === 0) indents[Number(number) - 1] = styles[Number(/\bs="(\d+)"/.exec(attributes)?.[1])] ?? 0;
        }
        grid[Number(number) - 1] = Array.from(line, (cell) => cell ?? "");
      }
      return [
        name,
        { grid: Array.from(grid, (line) => line ?? []), indents: Array.from(indents, (indent) => indent ?? 0) },
      ];
    }),
  );
}
