/**
 * The charts of the command line and of the site, drawn as SVG from given figures: the caller decides what a figure is and which
 * source it has.
 *
 * @packageDocumentation
 */
export { type Bar, bars } from "./bars.ts";
export { palette, REST } from "./colours.ts";
export { type Dot, dots } from "./dots.ts";
export { fan, type Printed } from "./fan.ts";
export { type Around, fileOf, inPage } from "./file.ts";
export { type Flow, type FlowEnd, flows } from "./flows.ts";
export { type Line, type LinePoint, lines, type PointKind, pointKind } from "./lines.ts";
export { type Member, network, type Tie } from "./network.ts";
export { type Span, spans } from "./spans.ts";
export { type Slice, type Stack, stacked } from "./stacked.ts";
export type { Drawing } from "./svg.ts";
