import { chmodSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bundleBy, versions } from "../support/bundlers.ts";
import { fetched, requireIn } from "../support/fetched.ts";
import { type PackedProject, putIn } from "../support/packed.ts";
import { printed } from "../support/printed.ts";
import { example } from "../support/readme.ts";
import type { Target } from "./target.ts";

/** What a bundle prints where nothing is installed: it holds all that it needs. */
const ran = ({ folder }: PackedProject, name: string, code: string): string[] => [
  printed([process.execPath, putIn(folder, `../bundles/${name}.mjs`, code)], folder),
];

/** The file that is bundled. */
const entryIn = ({ folder }: PackedProject): string => putIn(folder, "bundled/entry.js", example.code);

const webpackVersion = "5.113.0";

type Webpack = (
  options: object,
  done: (error: Error | null, stats?: { hasErrors(): boolean; toString(): string }) => void,
) => void;

async function byWebpack(project: PackedProject): Promise<string[]> {
  const webpack = requireIn(fetched("webpack", { packages: { webpack: webpackVersion } }))("webpack") as Webpack;
  const path = join(project.folder, "../bundles/webpack");
  const output = { path, filename: "bundle.js" };
  const options = { mode: "production", context: project.folder, entry: entryIn(project), output };
  await new Promise<void>((resolve, reject) =>
    webpack(options, (error, stats) =>
      error !== null || stats?.hasErrors() ? reject(error ?? new Error(String(stats))) : resolve(),
    ),
  );
  return ran(project, "webpack", readFileSync(join(path, "bundle.js"), "utf8"));
}

const parcelVersion = "2.16.4";

function byParcel(project: PackedProject): string[] {
  const parcel = fetched("parcel", { packages: { parcel: parcelVersion } });
  const to = join(project.folder, "../bundles/parcel");
  const flags = ["--no-cache", "--no-autoinstall", "--no-source-maps", "--dist-dir", to];
  const command = [process.execPath, join(parcel, "node_modules/parcel/lib/bin.js"), "build", entryIn(project)];
  printed([...command, ...flags], project.folder);
  return ran(project, "parcel", readFileSync(join(to, "entry.js"), "utf8"));
}

/** What React Native builds with, and an engine of its phones that runs at a terminal. */
const reactNative = {
  metro: "0.87.1",
  "@react-native/babel-preset": "0.88.1",
  "@react-native/metro-babel-transformer": "0.88.1",
  "hermes-engine-cli": "0.12.0",
} as const;

/** Metro takes its settings from a file of the project, as in an app; the app's own folder has React Native's packages. */
function byMetro(project: PackedProject): string[] {
  const home = fetched("react-native", { packages: reactNative });
  const { folder } = project;
  const build = putIn(
    folder,
    "build-metro.cjs",
    `const require_ = require("node:module").createRequire(${JSON.stringify(join(home, "package.json"))});
const { loadConfig, runBuild } = require_("metro");
(async () => {
  const config = await loadConfig({ cwd: ${JSON.stringify(folder)} }, {
    projectRoot: ${JSON.stringify(folder)},
    watchFolders: [${JSON.stringify(folder)}, ${JSON.stringify(home)}],
    reporter: { update() {} },
    cacheStores: [],
    resolver: {
      useWatchman: false,
      unstable_conditionNames: ["react-native"],
      resolverMainFields: ["react-native", "browser", "main"],
      nodeModulesPaths: [${JSON.stringify(join(home, "node_modules"))}],
    },
    transformer: { babelTransformerPath: require_.resolve("@react-native/metro-babel-transformer") },
  });
  await runBuild(config, { entry: "bundled/entry.js", out: "../bundles/metro.js", platform: "android", dev: false, minify: true });
  process.exit(0);
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
`,
  );
  entryIn(project);
  printed([process.execPath, build], folder);
  const hermes = join(home, "node_modules/hermes-engine-cli/linux64-bin/hermes");
  // npm leaves it as it is in the package, where it may not be run.
  chmodSync(hermes, 0o755);
  // The bare engine has no console: React Native gives it one.
  const console = 'var console = { log: function () { print([].slice.call(arguments).join(" ")); } };\n';
  const code = console + readFileSync(join(folder, "../bundles/metro.js"), "utf8");
  return [printed([hermes, putIn(folder, "../bundles/hermes.js", code)], folder)];
}

const quick = (["esbuild", "rollup", "vite"] as const).map(
  (name): Target => ({
    part: "Bundlers",
    name,
    version: versions[name],
    how: "bundled for a browser and minified",
    run: async (project) => ran(project, name, await bundleBy[name](entryIn(project), project.folder)),
  }),
);

export const bundlers: readonly Target[] = [
  ...quick,
  {
    part: "Bundlers",
    name: "webpack",
    version: webpackVersion,
    how: "bundled for production",
    run: byWebpack,
    slow: true,
  },
  {
    part: "Bundlers",
    name: "Parcel",
    version: parcelVersion,
    how: "`parcel build` with its defaults, which do not read `exports`",
    run: byParcel,
    slow: true,
  },
  {
    part: "Bundlers",
    name: "Metro",
    version: reactNative.metro,
    how: `bundled with the Babel preset of React Native ${reactNative["@react-native/babel-preset"]}, run by Hermes ${reactNative["hermes-engine-cli"]}`,
    run: byMetro,
    slow: true,
    lacks:
      process.platform === "linux" && process.arch === "x64" ? undefined : "Linux on x64, for which Hermes is fetched",
  },
];
