import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pc from "picocolors";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { quoteCell } from "../../../data/src/csv/cell.ts";
import { readCsv } from "../../../data/src/csv/csv.ts";
import { run } from "../cli.ts";
import { commandFor, commands } from "../commands/index.ts";
import { capture } from "../docs/capture.ts";
import { installedLedger } from "../ledger/ledger.ts";
import { cleaning } from "./io.ts";

// A folder with a hidden character is refused. Here it is let in, as an installed package would bring it.
vi.mock("../../../data/src/csv/visible.ts", async (original) => ({
  ...(await original<object>()),
  hiddenIn: () => undefined,
}));

/** Moves the cursor, sets a title, hides, turns a line around, rings; a colour of its own. */
const hostile = "\u001b[2J\u001b]0;x\u0007\u202E\u200B\u001b[31m";
const small = fileURLToPath(new URL("../../../../tests/cli/ledger", import.meta.url));
/** Columns of free text: the others are held to a form, and a ledger with such a cell there is refused. */
const prose = /^(title|note|summary|statement|explanation|definition|project|owner|clause|capital)$/;
const unseen = /(?![\n\t])[\p{Cc}\p{Cf}]/u;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "oreledger-hostile-"));
  cpSync(small, folder, { recursive: true });
  for (const file of readdirSync(folder)) {
    const path = join(folder, file);
    const [header, ...rows] = readCsv(readFileSync(path, "utf8")).records.map(({ cells }) => cells);
    const spoilt = rows.map((cells) =>
      cells.map((cell, i) => (prose.test(header?.[i] ?? "") && cell !== "" ? `${cell}${hostile}` : cell)),
    );
    writeFileSync(path, [header as string[], ...spoilt].map((cells) => `${cells.map(quoteCell).join(",")}\n`).join(""));
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("what reaches a terminal", () => {
  it.each(Object.keys(commands))("of %s holds no hidden character of a cell", async (name) => {
    const { examples } = await commandFor(commands[name] as never, installedLedger());
    let spoilt = 0;
    for (const { call } of examples) {
      const words = call.match(/"[^"]*"|\S+/g)?.map((word) => word.replaceAll('"', "")) ?? [];
      for (const more of [[], ["--format", "json"], ["--cite", "--explain"]]) {
        const { out, err } = await capture([...words, ...more, "--data", folder]);
        expect(unseen.exec(out + err)?.[0]?.codePointAt(0), `${call} ${more.join(" ")}`).toBeUndefined();
        spoilt += (out + err).includes("202E") || (out + err).includes("202e") ? 1 : 0;
      }
    }
    if (["shares", "agreements", "deposits", "sources", "list"].includes(name)) expect(spoilt).toBeGreaterThan(0);
  });

  it("of a call, a path and an error holds none either", async () => {
    for (const argv of [
      [hostile],
      ["shares", `--${hostile}`],
      ["shares", "--area", hostile],
      ["shares", "--data", join(folder, hostile)],
      ["validate", join(folder, `${hostile}.csv`)],
      ["diff", hostile],
    ]) {
      const { out, err, exit } = await capture(argv);
      expect(exit).not.toBe(0);
      expect(unseen.test(out + err), JSON.stringify(argv)).toBe(false);
    }
  });

  it("keeps our own colours, and none that a cell brings along", async () => {
    let out = "";
    const around = {
      out: (text: string) => {
        out += text;
      },
      err: () => {},
      terminal: true,
      attended: true,
      width: 100,
      colors: pc.createColors(true),
      today: "2026-11-24",
    };
    const io = cleaning(around);
    io.out(`${io.colors.bold(`Zhana${hostile}`)}\n`);
    expect(out).toBe("\u001b[1mZhana\\u{001B}[2J\\u{001B}]0;x\\u{0007}\\u{202E}\\u{200B}\\u{001B}[31m\u001b[22m\n");
    out = "";
    await run(["agreements", "--data", folder], () => around);
    expect(out).toContain("\u001b[1m");
    const without = ["1", "2", "22", "36", "39"].reduce((text, code) => text.replaceAll(`\u001b[${code}m`, ""), out);
    expect(without).not.toMatch(unseen);
  });

  it("is CSV as it is where a program reads it, and JSON that means the same everywhere", async () => {
    const piped = await capture(["agreements", "--data", folder, "--format", "csv"], { terminal: false });
    expect(piped.out).toContain(hostile);
    const json = await capture(["agreements", "--data", folder, "--format", "json"], { terminal: false });
    expect(json.out).not.toMatch(unseen);
    expect(JSON.parse(json.out)[0].title).toContain(hostile);
  });
});
