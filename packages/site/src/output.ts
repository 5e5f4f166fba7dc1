import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describeQuestions } from "@oreledger/sdk/questions";
import type { Html } from "./html.ts";
import { type Composed, layout } from "./layout.ts";
import type { Site } from "./site.ts";

/** Writes the files of the site, and remembers what it wrote. */
export class Output {
  readonly files = new Map<string, number>();
  /** The files of answers, by question. */
  readonly #answered = new Map<string, Set<string>>();

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
  page(path: string, { answers, files = {}, ...page }: Composed): void {
    const data = answers === undefined ? undefined : `api/v1/${path.replace(/\/$/, "") || "index"}.json`;
    const whole: Html = layout(this.site, path, data === undefined ? page : { ...page, data });
    this.write(`${path}index.html`, whole.text);
    for (const [name, text] of Object.entries(files)) this.write(`${path}${name}`, text);
    if (data === undefined) return;
    this.write(data, `${JSON.stringify({ version: this.site.version, day: this.site.day, answers })}\n`);
    for (const { question } of Object.values(answers ?? {}))
      this.#answered.set(question, (this.#answered.get(question) ?? new Set()).add(data));
  }

  /** What programs can ask: every question with its inputs, and the files that hold an answer of it. */
  questions(): void {
    const told = describeQuestions().map(({ name, title, description, schema }) => ({
      name,
      title,
      description,
      schema,
      answers: [...(this.#answered.get(name) ?? [])].sort(),
    }));
    this.write(
      "api/v1/questions.json",
      `${JSON.stringify({ version: this.site.version, day: this.site.day, questions: told })}\n`,
    );
  }
}
