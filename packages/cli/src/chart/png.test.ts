import { existsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { pngOf } from "./png.ts";

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20"><text y="15">Gallium</text></svg>';

it("refuses a PNG whose words could not be drawn", () => {
  const broken = join(tmpdir(), `oreledger-${process.pid}.ttf`);
  writeFileSync(broken, "no font");
  expect(() => pngOf(svg, broken)).toThrow(/is not a usable font/);
  expect(() => pngOf(svg, "missing.ttf")).toThrow(/There is no font file/);
});

const font = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";
if (!existsSync(font)) console.warn("SKIPPED: 1 test of PNG, for the font DejaVu Sans is not here");

it.skipIf(!existsSync(font))("draws words with a font file", () => {
  const empty = svg.replace("Gallium", "");
  expect(Buffer.from(pngOf(svg, font)).subarray(1, 4).toString()).toBe("PNG");
  expect(pngOf(svg, font).length).toBeGreaterThan(2 * pngOf(empty, font).length);
});
