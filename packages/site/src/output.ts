import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Html } from "./html.ts";
import { type Composed, layout } from "./layout.ts";
import type { Site } from "./site.ts";

/** Writes the files of the site, and remembers what it wrote. */
export class Output {
  readonly files = new Map<string, number>();

  constructor(
    readonly folder: string,
    readonly site: Site,
  ) {}

  /** A file by its path within the site. */
  write(path: string, content: string | Uint8Array): void {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    this.files.set(path, content.length);
  }

  /** A page at a folder of its own, and beside it its answers as JSON where it has some. */
  page(path: string, { answers, ...page }: Composed): void {
    const data = answers === undefined ? undefined : `api/v1/${path.replace(/\/$/, "") || "index"}.json`;
    const whole: Html = layout(this.site, path, data === undefined ? page : { ...page, data });
    this.write(`${path}index.html`, whole.text);
    if (data !== undefined)
      this.write(data, `${JSON.stringify({ version: this.site.version, day: this.site.day, answers })}\n`);
  }
}
