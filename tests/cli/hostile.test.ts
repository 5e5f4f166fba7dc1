import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { call, main } from "./in-process.ts";

let folder: string;
const file = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "oreledger-"));
  mkdirSync(file("empty-folder"));
  mkdirSync(file("shares.csv.d"));
  writeFileSync(file("empty.csv"), "");
  writeFileSync(file("binary.csv"), Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 151) % 256)));
  writeFileSync(file("huge-line.csv"), `${"x,".repeat(500_000)}\n`);
  writeFileSync(file("huge-cell.csv"), `a,b\n"${"y".repeat(2_000_000)}`);
  writeFileSync(file("utf16.csv"), Buffer.from("\ufeffcommodity,stage\nx,y\n", "utf16le"));
  writeFileSync(file("header-only.csv"), "commodity,stage\n");
  writeFileSync(file("semicolons.csv"), "commodity;stage\nrare-earths;mine\n");
  writeFileSync(file("not-a-tarball.tgz"), "hello");
  writeFileSync(file("empty.tgz"), gzipSync(Buffer.alloc(1024)));
  writeFileSync(file("cut.tgz"), gzipSync(Buffer.alloc(1024)).subarray(0, 12));
  writeFileSync(file("open-quote.csv"), '"commodity,stage\n1,2\n');
  symlinkSync(file("circle"), file("circle"));
  writeFileSync(file("locked.csv"), "x");
  chmodSync(file("locked.csv"), 0o000);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const long = "9".repeat(5000);
const tables = [
  "shares",
  "exports",
  "us-balances",
  "deposits",
  "resource-estimates",
  "agreements",
  "commitments",
  "policy-events",
  "sources",
];

/** Calls that cannot be understood, by what is wrong with them. */
const bad: Readonly<Record<string, () => readonly (readonly string[])[]>> = {
  "no such command": () => [
    ["shaers"],
    ["brief2"],
    ["constructor"],
    ["__proto__"],
    ["toString"],
    [""],
    [" "],
    ["--"],
    ["-"],
    ["--nope"],
    ["-x"],
    ["shares;rm"],
    [long],
    ["oxides"],
    ["稀土"],
    ["\u0000"],
  ],
  "no such flag": () => [
    ...tables.map((table) => [table, "--nope"]),
    ["shares", "--comodity", "x"],
    ["shares", "-Z"],
    ["shares", "--__proto__", "1"],
    ["shares", "--constructor=1"],
    ["brief", "gallium", "--from", "x"],
    ["metric", "hhi", "--yeer", "2024"],
    ["list", "areas", "--colour"],
  ],
  "a value that cannot be": () => [
    ...["last", "20x4", "1..x", "NaN", "Infinity", "2024,"].map((year) => ["shares", "--year", year]),
    ...["-1", "0", "1.5", "x", "", long, "1e9"].map((limit) => ["shares", "--limit", limit]),
    ...["tomorrow", "2025-13", "2025-02-30", "20250101", "", long, "-5"].map((day) => ["shares", "--as-of", day]),
    ...["xml", "", "TABLE ", "__proto__"].map((format) => ["shares", "--format", format]),
    ["shares", "--columns", "nope"],
    ["shares", "--columns", ","],
    ["shares", "--sort", "nope"],
    ["shares", "--sort", "-"],
    ["shares", "--area", "Kazakstan"],
    ["shares", "--area", "China;DROP TABLE"],
    ["shares", "--area", long],
    // Signs that are not seen: they would read as another name.
    ...["\u202eCHN", "C\u200bHN", "CHN\n", "\ufeffCHN", "\u2066CHN\u2069", "C\u0000HN", "CH\u00adN"].map((area) => [
      "shares",
      "--area",
      area,
    ]),
    ["brief", "Kazakhs\u200dtan"],
    ["near", "Ast\u202eana"],
    ...["__proto__", "constructor", "toString", "hasOwnProperty"].flatMap((name) => [
      ["shares", "--commodity", name],
      ["shares", "--columns", name],
      ["shares", "--sort", name],
      ["brief", name],
      ["metric", name],
      ["metric", "hhi", "--over", name],
      ["schema", name],
      ["list", name],
      ["cite", name],
      ["near", name],
    ]),
    ["shares", "--columns", "area,area"],
    ["shares", "--year", ".."],
    ["shares", "--year", "2024..2020"],
    ["shares", "--year", "0x7e8"],
    ["shares", "--year", "2020..2022..2024"],
    ["shares", "--prefer", "usgs-msc"],
    ["policy-events", "--announced", "2025-13.."],
    ["agreements", "--signed", "2026..2025"],
    ["revisions", ""],
    ["claims", "article-999"],
    ["claims", "--verdict", ""],
    ["coverage", "--of", "USA", "--signed", "2025-10..x"],
    ["coverage", "--of", "USA", "--year", "2030..2020"],
    ["coverage", "--of", "USA", "--importer", "CHN"],
    ["coverage", "--of", "USA", "--partners", "AUS"],
    ["money", "--actor", "Nobody"],
    ["money", "--agreement", "nope"],
    ["near", "91,0"],
    ["near", "NaN,NaN"],
    ["near", "Astana", "--within", "0"],
    ["partners", "-e", "", "-p", "hs-2846", "--period", "2024"],
    ["partners", "-e", "CHN,USA", "-p", "hs-2846", "--period", "2024"],
    ["partners", "-e", "CHN", "-p", "hs-2846", "--period", "2024.."],
    ["trend", "-e", "CHN", "-i", "USA", "-p", "hs-8505", "--period", "2018-01..2024"],
    ["mirror", "-e", "CHN", "-i", "USA", "-p", "nope"],
    ["exports", "--total"],
    ["metric", "hhi", "CHN=5..1"],
    ["metric", "hhi", "CHN=1e400"],
    ["metric", "concentration-ratio", "--k", "1e9"],
    ["shares", "--commodity", "raer-earths"],
    ["shares", "--commodity", "🙂"],
    ["shares", "--stage", "mien"],
    ["shares", "--series", "usgs-msc"],
    ["shares", "--every=yes"],
    ["shares", "--cite=1"],
    ["exports", "--exporter", "Atlantis"],
    ["revisions", "rare-earths", "--over", "much"],
    ["revisions", "rare-earths", "--over", "-3"],
    ["claims", "--verdict", "maybe"],
    ["controls", "gallium", "--on", "soon"],
    ["controls", "gallium", "--actor", "Atlantis"],
    ["controls", "unobtainium"],
    ["brief", "unobtainium"],
    ["brief", ""],
    ["brief", long],
    ["brief", "gallium", "--format", "pdf"],
    ["metric", "nope"],
    ["cite", "nope"],
    ["cite", "shares/nope"],
    ["cite", "nope/nope"],
    ["cite", "/"],
    ["schema", "nope"],
    ["schema", "shares", "--format", "xsd"],
    ["completion", "powershell"],
    ["chart", "pie"],
    ["chart", "bars", "--year", "1850"],
    ["chart", "bars", "--top", "0"],
    ["chart", "bars", "--out", "chart.pdf"],
    ["chart", "revisions", "--area", "AUS,CHN"],
    ["list", "nope"],
  ],
  "something missing or too much": () => [
    ["brief"],
    ["controls"],
    ["cite"],
    ["schema"],
    ["validate"],
    ["diff"],
    ["completion"],
    ["chart"],
    ["shares", "--year"],
    ["shares", "--year", "--format", "csv"],
    ["shares", "--limit"],
    ["shares", "2024"],
    ["brief", "gallium", "germanium"],
    ["schema", "shares", "exports"],
    ["completion", "bash", "zsh"],
    ["shares", "--area", "AUS", "--area", "CHN"],
    ["shares", "--limit", "1", "--limit", "2"],
    ["near", "Astana", "Almaty"],
    ["partners", "-e", "CHN"],
    ["money"],
    ["coverage"],
  ],
  "files that are none, or no CSV": () => [
    ["validate", file("missing.csv"), "--table", "shares"],
    ["validate", file("empty-folder"), "--table", "shares"],
    ["validate", file("empty.csv")],
    ["validate", file("circle"), "--table", "shares"],
    ["validate", file("empty.csv"), "--table", "nope"],
    ["validate", file("empty.csv"), file("binary.csv"), "--table", "shares"],
    ["shares", "--data", file("missing")],
    ["shares", "--data", file("empty-folder")],
    ["shares", "--data", file("binary.csv")],
    ["shares", "--data", "99.0.0"],
    ["shares", "--data", ""],
    ["diff", file("missing"), file("missing")],
    ["diff", file("empty-folder")],
    ["diff", file("not-a-tarball.tgz")],
    ["diff", file("missing.tgz")],
    ["diff", "99.0.0"],
    ["diff", file("empty.tgz")],
    ["diff", file("cut.tgz")],
    ["diff", file("circle")],
    ["shares", "--data", file("not-a-tarball.tgz")],
    ["shares", "--data", file("circle")],
    ["shares", "--data", long],
    ["validate", long, "--table", "shares"],
    ["validate", file("empty.csv"), "--table", "shares", "--data", "99.0.0"],
    ["chart", "bars", "--year", "2024", "--out", ""],
    ["chart", "bars", "--year", "2024", "--out", file("empty.csv/chart.svg")],
    ["chart", "bars", "--year", "2024", "--out", `${long}.svg`],
    ["chart", "bars", "--year", "2024", "--out", join(file("no-folder"), "chart.svg")],
    ["chart", "bars", "--year", "2024", "--out", file("empty-folder")],
  ],
};

describe("a call that cannot be understood", () => {
  it.each(Object.keys(bad))("%s", async (kind) => {
    for (const argv of (bad[kind] as () => readonly string[][])()) {
      const { out, err, exit } = await call(argv);
      const told = {
        argv: argv.map((word) => word.slice(0, 60)),
        exit,
        out: out.slice(0, 200),
        err: err.slice(0, 400),
      };
      expect(told).toMatchObject({ exit: 2, out: "" });
      expect(err, told.argv.join(" ")).toMatch(/^oreledger: .{15,}/);
      expect(err, told.argv.join(" ")).not.toMatch(/\n\s+at |node:internal|a bug in oreledger|undefined|\[object/);
      expect(err.length, told.argv.join(" ")).toBeLessThan(3000);
    }
  });

  it("is tried in more than a hundred ways", () => {
    expect(Object.values(bad).flatMap((calls) => calls()).length).toBeGreaterThan(100);
  });

  it.each([
    ["shares", "--comodity", "x"],
    ["shaers"],
    ["shares", "--area", "Kazakstan"],
    ["brief", "galium"],
    ["shares", "--columns", "quantitty"],
    ["claims", "--verdict", "contradictd"],
    ["schema", "sharse"],
  ])("names the nearest: %s %s %s", async (...argv) => {
    expect((await call(argv.filter((word) => word !== undefined))).err).toMatch(/Did you mean/);
  });
});

describe("files that are wrong", () => {
  it.each(["empty", "binary", "huge-line", "huge-cell", "utf16", "header-only", "semicolons", "open-quote"])(
    "%s.csv has findings, and no more",
    async (name) => {
      const { out, err, exit } = await call(["validate", file(`${name}.csv`), "--table", "shares", "--format", "json"]);
      expect({ exit, err }).toEqual({ exit: 1, err: "" });
      const findings = JSON.parse(out) as { file: string; expected: string }[];
      expect(findings.length).toBeGreaterThan(0);
      for (const finding of findings) expect(finding.file).toContain(`${name}.csv`);
    },
  );
});

describe("a reader who leaves", () => {
  it("closes the pipe, and nothing is said", async () => {
    const child = spawn(process.execPath, [main, "deposits", "--format", "json"], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    let err = "";
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect({ code, err }).toEqual({ code: 0, err: "" });
  });

  it("was never there: standard output is closed", () => {
    const { status, stderr } = spawnSync("sh", ["-c", `"${process.execPath}" "${main}" list licences >&-`], {
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    expect(status).toBe(0);
  });

  it("interrupts, and no trace is shown", async () => {
    const child = spawn(process.execPath, [main, "validate", file("huge-line.csv"), "--table", "shares"], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    let err = "";
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    setTimeout(() => child.kill("SIGINT"), 100);
    const signal = await new Promise((resolve) => child.on("close", (_, by) => resolve(by)));
    // On a fast machine it may have ended before.
    expect([null, "SIGINT"]).toContain(signal);
    expect(err).toBe("");
  });
});

it("says of a whole process what it says within one", () => {
  const { status, stderr, stdout } = spawnSync(process.execPath, [main, "shares", "--yeer", "2024"], {
    encoding: "utf8",
  });
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toMatch(/^oreledger: shares has no flag "--yeer"\. Did you mean --year\?/);
});
