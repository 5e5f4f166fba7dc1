import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { readIds } from "../check/cells/read-ids.ts";
import { newRow } from "../commands/new.ts";
import { csvFolder } from "../repository.ts";
import { type Table, type TableName, tables } from "../tables/index.ts";
import { idOfName } from "./csv-answers.ts";
import { faultSoFar, faultsOf, type Question, questionsOf, withoutComputed } from "./draft.ts";
import { DraftFile } from "./draft-file.ts";
import { ask, Cancelled, fits, interview } from "./interview.ts";
import { readAnswer } from "./reading.ts";

const ids = readIds(csvFolder);
const table = (name: TableName) => tables[name] as unknown as Table;
const question = (name: TableName, column: string) =>
  questionsOf(table(name), ids).find((each) => each.name === column) as Question;

describe("readAnswer", () => {
  it.each([
    ["deposits", "development_status", "Producing", "operating"],
    ["deposits", "development_status", "Construction", "development"],
    ["deposits", "development_status", "Past producer", "past_producer"],
    ["deposits", "development_status", "Care & Maintenance", "care_and_maintenance"],
    ["deposits", "development_status", "sold", "sold"],
    ["deposits", "area", "Chile", "CHL"],
    ["deposits", "area", "côte d’ivoire", "CIV"],
    ["deposits", "area", "Atlantis", "Atlantis"],
    ["deposits", "commodities", "Rare earths, Lithium", "rare-earths;lithium"],
    ["deposits", "commodities", "tin", "tin"],
    ["deposits", "commodities", "tin; phlogiston", "tin; phlogiston"],
    ["deposits", "latitude", " -23,55 ", "-23.55"],
    ["exports", "value_usd", "1,234,567", "1234567"],
    ["sources", "published", "24 Nov 2026", "2026-11-24"],
    ["sources", "published", "03/04/2026", "03/04/2026"],
  ] as const)("%s.%s: %s is %s", (of, column, answer, cell) => {
    expect(readAnswer(question(of, column), answer, ids)).toBe(cell);
  });
});

describe("a fault is found at the question that makes it", () => {
  it("by the rules that look at answered columns alone", () => {
    const deposits = table("deposits");
    expect(faultSoFar(deposits, { latitude: "1" }, ids)).toBeUndefined();
    expect(faultSoFar(deposits, { latitude: "1", longitude: "2" }, ids)).toBeUndefined();
    const whole = { latitude: "1", longitude: "2", location_precision: "" };
    expect(faultSoFar(deposits, whole, ids)).toMatchObject({ column: "location_precision" });
    expect(faultSoFar(deposits, { ...whole, location_precision: "point" }, ids)).toBeUndefined();
    expect(faultSoFar(deposits, { id: "a", part_of: "a" }, ids)).toMatchObject({ column: "part_of" });
  });
  it("in every table, a row that stands has none", () => {
    for (const name of ["agreements", "commitments", "shares", "policy_events", "claims"] as const) {
      const [header = "", first = ""] = readFileSync(join(csvFolder, `${name}.csv`), "utf8").split("\n");
      // A row without a quoted cell is cut by its commas.
      if (first.includes('"')) continue;
      const cells = Object.fromEntries(header.split(",").map((column, i) => [column, first.split(",")[i] ?? ""]));
      for (const column of Object.keys(cells))
        if (!questionsOf(table(name), ids).some((each) => each.name === column)) delete cells[column];
      expect(faultSoFar(table(name), cells, ids)).toBeUndefined();
    }
  });
});

describe("a draft", () => {
  const gallium = {
    ...{
      commodity: "gallium",
      stage: "refining",
      measure: "production",
      form: "all",
      basis: "element",
      share_of: "_WLD",
    },
    ...{ area: "CHN", year: "2024", comparator: "eq", status: "reported", evidence_level: "secondary" },
    source: "usgs-mcs-2026-v1-0",
  };

  it("has a percentage only if the source prints it", () => {
    const printed = { ...gallium, unit: "pct", printed: "98 percent", share_pct: "98", share_basis: "printed" };
    expect(faultsOf(table("shares"), printed, ids)).toEqual([]);
    expect(withoutComputed(table("shares"), printed)).toEqual(printed);
    expect(faultsOf(table("shares"), { ...printed, share_basis: "" }, ids)).toMatchObject([{ column: "share_basis" }]);
    const quantity = { ...gallium, unit: "t", quantity: "750", printed: "750 metric tons" };
    const computed = { ...quantity, share_pct: "98", share_basis: "computed", share_denominator: "row_sum" };
    expect(withoutComputed(table("shares"), computed)).toEqual(quantity);
    expect(faultsOf(table("shares"), computed, ids)).toEqual([]);
  });

  it("is told what an empty column means, and which members of a list are meant", () => {
    const faults = faultsOf(table("sources"), { id: "example-2026" }, ids);
    expect(faults.find(({ column }) => column === "edition")?.meaning).toContain("A page that appeared once");
    const area = faultsOf(table("deposits"), { id: "a", commodities: "lithium, Tantalum;phlogiston" }, ids);
    expect(area.find(({ column }) => column === "commodities")?.suggestion).toBe("");
    const meant = faultsOf(table("deposits"), { id: "a", commodities: "lithium, Tantalum" }, ids);
    expect(meant.find(({ column }) => column === "commodities")?.suggestion).toBe("lithium;tantalum");
    const ban = faultsOf(table("policy_events"), { id: "a", type: "ban" }, ids);
    expect(ban.find(({ column }) => column === "type")?.suggestion).toBe("export_ban or import_ban");
  });
});

/** A terminal that a test types at: each key is sent when the prompt has settled. */
function typist() {
  const input = new PassThrough() as PassThrough & { isTTY?: boolean; setRawMode?: (mode: boolean) => void };
  input.isTTY = true;
  input.setRawMode = () => {};
  const output = new PassThrough() as PassThrough & { columns?: number; rows?: number };
  Object.assign(output, { columns: 120, rows: 60 });
  let shown = "";
  output.on("data", (bytes) => {
    shown += bytes;
  });
  const pause = () => new Promise((resolve) => setTimeout(resolve, 25));
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      input.write(key);
      await pause();
    }
  };
  return { terminal: { input, output }, press, pause, shown: () => shown };
}
const ENTER = "\r";
const ESCAPE = "\u001b";
const DOWN = "\u001b[B";

describe("the wizard", () => {
  it.each([
    ["group_members", "group", "us-critical-2025", "us-critical-2025"],
    ["shares", "commodity", "rare-earths", "rare-earths"],
    ["shares", "commodity", "tin", "tin"],
    ["shares", "commodity", "Dy", "dysprosium"],
    ["shares", "area", "ITA", "ITA"],
    ["shares", "area", "Italy", "ITA"],
    ["shares", "area", "Burma", "MMR"],
    ["deposits", "development_status", "Producing", "operating"],
    ["deposits", "commodities", "tin, Rare earths", "tin;rare-earths"],
  ] as const)("%s.%s: typing %s and Enter records %s", async (of, column, typed, recorded) => {
    const { terminal, press, pause } = typist();
    const asked = question(of, column);
    const answer = ask(asked, ids, terminal);
    await pause();
    // Letter by letter, as a person types.
    await press(...typed, ENTER);
    expect(await answer).toBe(recorded);
  });

  it("shows the one that is called exactly so, and else all that it occurs in", () => {
    const commodity = question("shares", "commodity");
    const shown = (typed: string) =>
      [...(ids.get("commodities")?.keys() ?? [])]
        .filter((id) => !id.startsWith(" "))
        .filter((value) => fits(commodity, ids)(typed, { value, label: value }));
    expect(shown("tin")).toEqual(["tin"]);
    expect(shown("earth").length).toBeGreaterThan(2);
    expect(shown("phlogiston")).toEqual([]);
  });

  describe("a whole row", () => {
    let folder: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), "oreledger-wizard-"));
    });
    afterEach(() => rmSync(folder, { recursive: true }));
    const members = table("group_members");
    const sources = table("sources");

    it("goes back, keeps the answers when it is stopped, and goes on with them", async () => {
      const draft = new DraftFile("group_members", folder);
      const first = typist();
      const stopped = interview(members, sources, { ids, draft, terminal: first.terminal }).catch((error) => error);
      await first.pause();
      await first.press(..."us-critical-2025", ENTER, ..."area", ENTER);
      // Back to the question before, and another answer.
      await first.press(ESCAPE);
      await new Promise((resolve) => setTimeout(resolve, 600));
      await first.press(ENTER, ..."commodity", ENTER);
      await first.press(..."tin", ENTER, ESCAPE);
      await new Promise((resolve) => setTimeout(resolve, 600));
      await first.press(DOWN, DOWN, ENTER);
      expect(await stopped).toBeInstanceOf(Cancelled);
      expect(draft.read()).toEqual({ cells: { group: "us-critical-2025", member_kind: "commodity", member: "tin" } });

      const second = typist();
      const whole = interview(members, sources, { ids, draft, terminal: second.terminal });
      await second.pause();
      await second.press(ENTER);
      // A last day before the first is found at its question, and the others stay.
      await second.press(..."2026-05-01", ENTER, ..."2026-04-01", ENTER);
      await second.press(..."\u007f".repeat(10), ENTER);
      await second.press(..."usgs-mcs-2026-v1-0", ENTER, ..."row Tin", ENTER, ..."primary", ENTER, ENTER);
      expect(await whole).toEqual({
        cells: {
          group: "us-critical-2025",
          member_kind: "commodity",
          member: "tin",
          valid_from: "2026-05-01",
          valid_to: "",
          source: "usgs-mcs-2026-v1-0",
          locator: "row Tin",
          evidence_level: "primary",
        },
        source: undefined,
      });
    }, 30_000);
  });
});

describe("a colleague's CSV", () => {
  let folder: string;
  let told = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "oreledger-new-"));
    cpSync(csvFolder, folder, { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeEach(() => {
    told = "";
    const take = (text: unknown) => {
      // A CI shows colours.
      told += stripVTControlCharacters(String(text));
      return true;
    };
    vi.spyOn(process.stdout, "write").mockImplementation(take);
    vi.spyOn(process.stderr, "write").mockImplementation(take);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    cpSync(join(csvFolder, "deposits.csv"), join(folder, "deposits.csv"));
  });
  const file = (content: string | Uint8Array, name = "colleague.csv") => {
    const path = join(mkdtempSync(join(folder, "from-")), name);
    writeFileSync(path, content);
    return path;
  };
  const csv =
    "Country,Deposit_Name,Resource_Type,Latitude,Longitude,Status\nChile,Salar de Prueba,Brine,-23.55,-68.36,Producing\nMali,Example Hill,Hard Rock,11.3,-7.9,Construction\n";
  const rest = [
    "source=usgs-mcs-2026-v1-0",
    "stage=mine",
    "evidence_level=secondary",
    "location_precision=point",
    "commodities=lithium",
  ];
  const run = (content: string | Uint8Array, flags = {}) =>
    newRow("deposits", { answers: file(content), folder, ...flags });
  const added = () => {
    const before = new Set(readFileSync(join(csvFolder, "deposits.csv"), "utf8").split("\n"));
    return readFileSync(join(folder, "deposits.csv"), "utf8")
      .split("\n")
      .filter((line) => !before.has(line));
  };
  const rows = [
    "example-hill,Example Hill,,MLI,,,11.3,-7.9,point,,lithium,mine,,development,,,usgs-mcs-2026-v1-0,,secondary,",
    "salar-de-prueba,Salar de Prueba,,CHL,,,-23.55,-68.36,point,,lithium,mine,,operating,,,usgs-mcs-2026-v1-0,,secondary,",
  ];

  it("lists what is missing, and writes nothing", async () => {
    expect(await run(csv)).toBe(1);
    for (const words of [
      "Country → area",
      "Status → development_status",
      "Producing → operating",
      "Resource_Type",
      "deposit_type",
      "stage",
      "source",
      "evidence_level are missing",
    ])
      expect(told).toContain(words);
    expect(added()).toEqual([]);
  });

  it("is shown before it is written, and written when that is asked for", async () => {
    expect(await run(csv, { set: rest })).toBe(1);
    expect(told).toContain("--yes");
    expect(await run(csv, { set: rest, dryRun: true })).toBe(0);
    expect(added()).toEqual([]);
    expect(await run(csv, { set: rest, yes: true })).toBe(0);
    expect(added()).toEqual(rows);
  });

  it.each([
    ["semicolons and decimal commas", csv.replaceAll(",", ";").replace(/(-?\d+)\.(\d+)/g, "$1,$2")],
    ["UTF-16 and tabs", Buffer.from(`\uFEFF${csv.replaceAll(",", "\t").replaceAll("\n", "\r\n")}`, "utf16le")],
    ["a byte order mark", `\uFEFF${csv}`],
  ])("is read with %s", async (_, content) => {
    expect(await run(content, { set: rest, yes: true })).toBe(0);
    expect(added()).toEqual(rows);
  });

  it("is written whole or not at all: one row that is wrong, or stands already, keeps out the others", async () => {
    expect(await run(`${csv}Atlantis,Sunken,Brine,1,2,Producing\n`, { set: rest, yes: true })).toBe(1);
    expect(told).toContain('colleague.csv:4: deposits.area is "Atlantis"');
    await expect(run(`${csv}USA,Mountain Pass,Rock,35.4,-115.5,Producing\n`, { set: rest, yes: true })).rejects.toThrow(
      /mountain-pass is there already/,
    );
    await expect(
      run(`${csv}Chile,Salar de Prueba,Brine,-23.55,-68.36,Producing\n`, { set: rest, yes: true }),
    ).rejects.toThrow(/is there already/);
    expect(added()).toEqual([]);
  });

  it("refuses a number that may mean two, a row with more cells than the header, and a column that is none", async () => {
    await expect(run(csv.replaceAll(",", ";").replace("-23.55", "-23.551"), { set: rest })).rejects.toThrow(
      /colleague\.csv:2: Latitude -23\.551/,
    );
    await expect(run(`${csv}Chile,Prueba, Salar de,Brine,1,2,3,Producing\n`)).rejects.toThrow(/:4: 8 cells/);
    await expect(run(csv, { set: ["stagee=mine"] })).rejects.toThrow(/Did you mean stage/);
    await expect(run("Country,Deposit_Name\n")).rejects.toThrow(/there are no rows below its header/);
  });

  it("is read as a person writes it from JSON and from --set, and what is there already is said first", async () => {
    const set = [
      ...rest,
      "evidence_level=primary",
      "id=salar-de-prueba",
      "name=Salar de Prueba",
      "area=Chile",
      "latitude=-23,55",
      "longitude=-68.36",
    ];
    expect(await newRow("deposits", { set: [...set, "development_status=Producing"], folder })).toBe(0);
    expect(added()).toEqual([rows[1]?.replace("secondary", "primary")]);
    for (const words of ["Chile → CHL", "Producing → operating"]) expect(told).toContain(words);
    await expect(newRow("deposits", { set: ["id=mountain-pass", "aliases=The Pass"], folder })).rejects.toThrow(
      /mountain-pass is there already/,
    );
  });

  it("makes an id of a name", () => {
    expect(idOfName("Salar de Prueba")).toBe("salar-de-prueba");
    expect(idOfName("Côte d’Or (East) No. 2")).toBe("cote-dor-east-no-2");
  });
});
