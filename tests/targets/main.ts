// `pnpm support`: tries the packed packages with every target, and writes docs/support.md. Where one does not do as it is
// declared, it says so and writes nothing.
import { rmSync, writeFileSync } from "node:fs";
import { release, type } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import manifest from "../../packages/sdk/package.json" with { type: "json" };
import { packedProject } from "../support/packed.ts";
import { example } from "../support/readme.ts";
import { targets } from "./index.ts";
import { tables, titleOf } from "./page.ts";
import { faultOf } from "./target.ts";

const project = packedProject();
let wrong = 0;
try {
  for (const target of targets) {
    const began = performance.now();
    const fault =
      target.lacks === undefined ? await faultOf(target, project, example.output) : `It needs ${target.lacks}.`;
    if (fault !== undefined) wrong++;
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    process.stdout.write(
      `${fault === undefined ? "right" : "WRONG"}  ${seconds.padStart(5)} s  ${titleOf(target)}\n${fault === undefined ? "" : `${fault}\n`}`,
    );
  }
} finally {
  rmSync(join(project.folder, ".."), { recursive: true, force: true });
}
if (wrong > 0) {
  process.stderr.write(
    `${wrong} of ${targets.length} are not as declared in tests/targets: docs/support.md stays as it was.\n`,
  );
  process.exit(1);
}
writeFileSync(
  fileURLToPath(new URL("../../docs/support.md", import.meta.url)),
  `# Support

<!-- Written by \`pnpm support\`. Do not edit. -->

Where \`@oreledger/sdk\` and \`@oreledger/data\` work, as one run of \`pnpm support\` found it on ${new Date().toISOString().slice(0, 10)}: version
${manifest.version}, ${type()} ${release().split("-")[0]} on ${process.arch}, Node ${process.versions.node}. Each line installs the packed tarballs in an empty project, runs the
[three lines of the README](../README.md#three-lines) in it, and must print \`${example.output.trim()}\`. The lines are declared in
\`tests/targets\`; the test command runs those that take little time.

${tables(targets)}
`,
);
process.stdout.write(`docs/support.md: ${targets.length} targets.\n`);
