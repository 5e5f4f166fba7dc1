import { bars, type Drawing, dots, flows, inPage, lines, network, spans, stacked } from "@oreledger/charts";
import { Html, html, type Part } from "./html.ts";

/** How each kind of picture is drawn: the one drawing code of the command line and the site. */
export const draw = { bars, dots, flows, lines, network, spans, stacked };

/** A picture with what it shows, and who says so. */
export const picture = (title: string, drawing: Drawing, source: Part, kind = ""): Html =>
  html`<figure class="picture ${kind}"><figcaption>${title}</figcaption><div class="scroll" role="region" aria-label="${title}" tabindex="0">${new Html(inPage(drawing, title))}</div><p class="legend">${source}</p></figure>`;
