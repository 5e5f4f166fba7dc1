import { execFileSync, spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { main } from "./in-process.ts";

const query = "shares -c rare-earths -s mine -m production -y 2024 --series usgs-mcs --as-of 2025-06-30";

/** What a call prints on a terminal of its own, so many columns wide. `script` comes with util-linux. */
function onTerminal(call: string, columns: number, env: Readonly<Record<string, string>> = {}): string {
  const command = `stty cols ${columns} rows 40; "${process.execPath}" "${main}" ${call}`;
  const { NO_COLOR: _, FORCE_COLOR: __, CI: ___, ...rest } = process.env;
  return execFileSync("script", ["-qec", command, "/dev/null"], {
    encoding: "utf8",
    env: { ...rest, TERM: "xterm-256color", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  }).replaceAll("\r\n", "\n");
}

const hasScript = spawnSync("script", ["--version"]).status === 0 && spawnSync("stty", ["--version"]).status === 0;
if (!hasScript) console.warn("SKIPPED: 4 tests on a pseudo-terminal, for `script` of util-linux is not here");

const ESCAPE = "\u001b[";
/** The escapes of colour take no room. */
const colour = new RegExp(`${ESCAPE.replace("[", "\\[")}[\\d;]*m`, "g");

describe.skipIf(!hasScript)("on a terminal", () => {
  it("writes a table with colour, marks and a legend", () => {
    const text = onTerminal(query, 100);
    expect(text).toContain(`${ESCAPE}1m`);
    expect(text).toMatch(/AUS\s+13,000e/);
    expect(text).toContain("e estimated");
    expect(text).not.toContain("commodity,stage");
  });

  it("keeps to its width", () => {
    for (const columns of [40, 72]) {
      const lines = onTerminal(`${query} --columns area,quantity,scope,locator`, columns)
        .replace(colour, "")
        .split("\n");
      for (const line of lines) expect([...line].length).toBeLessThanOrEqual(columns);
    }
  });

  it("has no colour where NO_COLOR, --no-color or a dumb terminal say so", () => {
    expect(onTerminal(query, 100, { NO_COLOR: "1" })).not.toContain(ESCAPE);
    expect(onTerminal(`${query} --no-color`, 100)).not.toContain(ESCAPE);
    expect(onTerminal(query, 100, { TERM: "dumb" })).not.toContain(ESCAPE);
  });

  it("draws a chart with letters, with and without colour", () => {
    const call = "chart shares --form all --top 2 --as-of 2025-06-30";
    expect(onTerminal(call, 60)).toContain(`${ESCAPE}38;5;`);
    expect(onTerminal(call, 60, { NO_COLOR: "1" })).toMatch(/AAAA+B+C/);
  });
});

it("piped, it writes CSV, and colour only where it is forced", () => {
  const piped = (env: Readonly<Record<string, string>>) =>
    execFileSync(process.execPath, [main, ...query.split(" "), ...(env.table ? ["--format", "table"] : [])], {
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "", ...env },
    });
  expect(piped({})).toMatch(/^commodity,stage/);
  expect(piped({ table: "1" })).not.toContain(ESCAPE);
  expect(piped({ table: "1", FORCE_COLOR: "1" })).toContain(ESCAPE);
});
