import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { shown, UsageError } from "../call/usage.ts";

interface Resvg {
  readonly Resvg: new (svg: string, options: object) => { render(): { asPng(): Uint8Array }; getBBox(): unknown };
}

const WORD = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text y="8">M</text></svg>';

/**
 * An SVG as PNG, made by `@resvg/resvg-js`. Users install it themselves, as it is large and differs between systems. It draws
 * words with the fonts of the system: without fonts, a chart would have no words, and an error is thrown.
 *
 * @param fontFile A font of the user's own, for a system without fonts.
 */
export function pngOf(svg: string, fontFile?: string): Uint8Array {
  let resvg: Resvg;
  try {
    resvg = createRequire(__filename)("@resvg/resvg-js") as Resvg;
  } catch {
    throw new UsageError(
      "PNG needs the package @resvg/resvg-js beside @oreledger/cli: npm install @resvg/resvg-js. SVG and HTML need nothing: --out chart.svg.",
    );
  }
  if (fontFile !== undefined && !existsSync(fontFile))
    throw new UsageError(`There is no font file ${shown(fontFile)}.`);
  const font = fontFile === undefined ? { loadSystemFonts: true } : { loadSystemFonts: false, fontFiles: [fontFile] };
  if (new resvg.Resvg(WORD, { font }).getBBox() === undefined)
    throw new UsageError(
      fontFile === undefined
        ? "No font is installed on this machine, and the PNG would have no words. Name one, --font DejaVuSans.ttf, or install one (Debian: fonts-dejavu-core); SVG and HTML need none: --out chart.svg."
        : `${shown(fontFile)} is not a usable font: give a TrueType or OpenType file.`,
    );
  return new resvg.Resvg(svg, { fitTo: { mode: "zoom", value: 2 }, font }).render().asPng();
}
