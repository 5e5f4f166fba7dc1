import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { Random } from "../check/mutation/random.ts";

const TRIES = 10;

/** What `fix`, `import` and `new` write goes through these two; a child does nothing else, as fast as it can, until it is killed. */
const writer = (path: string) => `
  import { withLock } from ${JSON.stringify(import.meta.resolve("./lock.ts"))};
  import { replaceFile } from ${JSON.stringify(import.meta.resolve("./write.ts"))};
  import { readFileSync } from "node:fs";
  const path = ${JSON.stringify(path)};
  process.stdout.write("ready\\n");
  for (;;)
    withLock(path, () => replaceFile(path, readFileSync(path, "utf8")[0] === "a" ? "b".repeat(300_000) : "a".repeat(300_000)));
`;

it(`a run killed at any moment, ${TRIES} times, leaves the old file or the new one, and holds up nobody`, async () => {
  const folder = mkdtempSync(join(tmpdir(), "oreledger-kill-"));
  try {
    const path = join(folder, "shares.csv");
    writeFileSync(path, "a".repeat(300_000));
    const script = join(folder, "writer.ts");
    writeFileSync(script, writer(path));
    const random = new Random(9);
    // Several children write at once, and one of them is killed at a time: a start costs more than a kill.
    for (let tries = 0; tries < TRIES; ) {
      const children = await Promise.all(
        Array.from(
          { length: 10 },
          () =>
            new Promise<ReturnType<typeof spawn>>((resolve) => {
              const child = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), script], {
                stdio: ["ignore", "pipe", "inherit"],
              });
              child.stdout?.once("data", () => resolve(child));
            }),
        ),
      );
      for (const child of children) {
        await new Promise((resolve) => setTimeout(resolve, random.below(25)));
        await new Promise((resolve) => child.once("close", resolve) && child.kill("SIGKILL"));
        expect(readFileSync(path, "utf8")).toMatch(/^(a{300000}|b{300000})$/);
        tries += 1;
      }
    }
    const { withLock } = await import("./lock.ts");
    const { replaceFile } = await import("./write.ts");
    withLock(path, () => replaceFile(path, "c"));
    expect(readdirSync(folder).sort()).toEqual(["shares.csv", "writer.ts"]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 900_000);
