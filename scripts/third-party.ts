import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import type { Plugin } from "esbuild";
import type { OutputBundle } from "rolldown";

const NAME = "THIRD-PARTY.txt";
const RULE = `\n${"=".repeat(80)}\n`;

/** A library's name, version, licence and its licence's text, from the nearest manifest above one of its files. */
function notice(file: string): readonly [string, string] {
  let folder = dirname(file);
  let manifest: { name?: string; version?: string; license?: string } = {};
  // A folder of a library may hold a manifest that says only which modules it has.
  for (; manifest.version === undefined; folder = dirname(folder)) {
    const path = join(folder, "package.json");
    if (existsSync(path)) manifest = JSON.parse(readFileSync(path, "utf8"));
    if (manifest.version !== undefined) break;
    if (dirname(folder) === folder) throw new Error(`${file} is bundled and belongs to no package.`);
  }
  const name = `${manifest.name} ${manifest.version}`;
  const texts = readdirSync(folder).filter((entry) => /^(license|licence|copying|notice)/i.test(entry));
  if (manifest.license === undefined && texts.length === 0) throw new Error(`${name} is bundled and names no licence.`);
  const words = texts.map((text) => readFileSync(join(folder, text), "utf8").trim());
  return [name, [`${name}\nLicence: ${manifest.license ?? "see below"}`, ...words].join("\n\n")];
}

/** The licences of the libraries of a package, which its bundlers gather. */
class Notices {
  readonly #known = new Map<string, string>();

  /** Adds the library of a file. What a package of ours brought into a bundle comes with its own list. */
  add(file: string): void {
    const [, ours] = /^(.*[\\/]packages[\\/][a-z]+[\\/]dist)[\\/]/.exec(file) ?? [];
    if (/[\\/]node_modules[\\/]/.test(file)) this.#known.set(...notice(file));
    else if (ours !== undefined && existsSync(join(ours, NAME)))
      for (const known of readFileSync(join(ours, NAME), "utf8").split(RULE).slice(1))
        this.#known.set(known.split("\n", 1)[0] as string, known.trim());
  }

  write(): void {
    mkdirSync("dist", { recursive: true });
    const sorted = [...this.#known].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
    writeFileSync(
      join("dist", NAME),
      [`This package holds parts of ${sorted.length} libraries. Their licences:\n`, ...sorted].join(RULE).concat("\n"),
    );
  }
}

/**
 * Writes the licences of all third-party libraries of which a bundle of esbuild holds a byte into `dist/THIRD-PARTY.txt`, as it
 * counts them. One call for a package: its configurations share the file.
 *
 * @param copied Libraries of which a file is copied beside the bundle.
 */
export function thirdParty(...copied: readonly string[]): Plugin {
  const notices = new Notices();
  const resolver = createRequire(join(process.cwd(), "package.json"));
  for (const library of copied) notices.add(resolver.resolve(library));
  return {
    name: "third-party",
    setup(build) {
      build.initialOptions.metafile = true;
      build.onEnd(({ metafile }) => {
        for (const { inputs } of Object.values(metafile?.outputs ?? {}))
          for (const [input, { bytesInOutput }] of Object.entries(inputs))
            if (bytesInOutput > 0) notices.add(resolve(input));
        notices.write();
      });
    },
  };
}

/** The same of a bundle of Rolldown. */
export const thirdPartyRolled = () => ({
  name: "third-party",
  writeBundle(_: unknown, bundle: OutputBundle): void {
    const notices = new Notices();
    for (const output of Object.values(bundle))
      for (const [file, { renderedLength }] of Object.entries(output.type === "chunk" ? output.modules : {}))
        if (renderedLength > 0) notices.add(file);
    notices.write();
  },
});
