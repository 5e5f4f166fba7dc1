import { setFlagsFromString } from "node:v8";

/**
 * Keeps the process small: it runs beside an assistant all day. By default the engine keeps more garbage than live objects
 * (330 MB after a hundred pages, of which 45 MB live), and 32 MB for new objects once it has read a table. Both settings are
 * read again at each collection, so they can be set while the process runs; with them, pages take about a sixth longer.
 */
export function holdLittleMemory(): void {
  setFlagsFromString("--heap-growing-percent=70");
  setFlagsFromString("--semi-space-growth-factor=1");
}
