import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import type { PluginBuild } from "esbuild";
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

/**
 * Writes the licences of all third-party libraries of which a bundle holds a byte into `dist/THIRD-PARTY.txt`, as the bundler counts
 * them: a plugin for esbuild and for Rolldown. One call for a package: its configurations share the file. What a package of ours
 * brought into a bundle comes with its own file.
 *
 * @param copied Libraries of which a file is copied beside the bundle.
 */
export function thirdParty(...copied: readonly string[]) {
  const notices = new Map<string, string>();
  const resolver = createRequire(join(process.cwd(), "package.json"));
  for (const library of copied) notices.set(...notice(resolver.resolve(library)));
  const add = (file: string): void => {
    const [, ours] = /^(.*[\\/]packages[\\/][a-z]+[\\/]dist)[\\/]/.exec(file) ?? [];
    if (/[\\/]node_modules[\\/]/.test(file)) notices.set(...notice(file));
    else if (ours !== undefined && existsSync(join(ours, NAME)))
      for (const known of readFileSync(join(ours, NAME), "utf8").split(RULE).slice(1))
        notices.set(known.split("\n", 1)[0] as string, known.trim());
  };
  const write = (): void => {
    mkdirSync("dist", { recursive: true });
    const sorted = [...notices].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
    writeFileSync(
      join("dist", NAME),
      [`This package holds parts of ${sorted.length} libraries. Their licences:\n`, ...sorted].join(RULE).concat("\n"),
    );
  };
  return {
    name: "third-party",
    setup(build: PluginBuild) {
      build.initialOptions.metafile = true;
      build.onEnd(({ metafile }) => {
        for (const { inputs } of Object.values(metafile?.outputs ?? {}))
          for (const [input, { bytesInOutput }] of Object.entries(inputs)) if (bytesInOutput > 0) add(resolve(input));
        write();
      });
    },
    writeBundle(_: unknown, bundle: OutputBundle) {
      for (const output of Object.values(bundle))
        for (const [file, { renderedLength }] of Object.entries(output.type === "chunk" ? output.modules : {}))
          if (renderedLength > 0) add(file);
      write();
    },
  };
}
