import { createRequire } from "node:module";
import { UsageError } from "../usage.ts";

interface Resvg {
  readonly Resvg: new (svg: string, options: object) => { render(): { asPng(): Uint8Array } };
}

/** An SVG as PNG, through `@resvg/resvg-js`, which is large and made for each system: whoever wants PNG installs it. */
export function pngOf(svg: string): Uint8Array {
  let resvg: Resvg;
  try {
    resvg = createRequire(__filename)("@resvg/resvg-js") as Resvg;
  } catch {
    throw new UsageError(
      "PNG needs the package @resvg/resvg-js beside @oreledger/cli: npm install @resvg/resvg-js. SVG and HTML need nothing: --out chart.svg.",
    );
  }
  return new resvg.Resvg(svg, { fitTo: { mode: "zoom", value: 2 }, font: { loadSystemFonts: true } }).render().asPng();
}
