import { defineConfig } from "tsup";

// `main.ts build` writes dist/packed, schema and datapackage.json; this adds only the package's door, src/index.ts.
export default defineConfig({
  entry: ["src/index.ts"],
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  dts: true,
  clean: false,
  splitting: false,
  silent: true,
  esbuildPlugins: [
    {
      name: "no-runtime-dependencies",
      setup(build) {
        build.onResolve({ filter: /^(zod|csv-parse)(\/|$)/ }, ({ path, importer }) => ({
          errors: [{ text: `${path} must not reach the published package (imported by ${importer})` }],
        }));
      },
    },
  ],
});
