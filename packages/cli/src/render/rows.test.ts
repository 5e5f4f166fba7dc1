import pc from "picocolors";
import { describe, expect, it } from "vitest";
import { type Format, renderRows } from "./rows.ts";

const rows = [
  { area: "AUS", quantity: 29000, note: 'a "quoted", cell', tags: ["x", "y"] },
  { area: "CHN", quantity: null, note: null, tags: [] },
];
const columns = ["area", "quantity", "note", "tags"];
const render = (format: Format, width = 80) =>
  renderRows(rows, { format, columns, width, colors: pc.createColors(false) });

describe("renderRows", () => {
  it("writes RFC 4180", () => {
    expect(render("csv")).toBe('area,quantity,note,tags\nAUS,29000,"a ""quoted"", cell",x;y\nCHN,,,\n');
  });

  it("writes tabs, JSON and a line of JSON for each row", () => {
    expect(render("tsv").split("\n")[2]).toBe("CHN\t\t\t");
    expect(JSON.parse(render("json"))).toEqual(rows);
    expect(
      render("ndjson")
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual(rows);
  });

  it("writes Markdown with numbers to the right and bars escaped", () => {
    const markdown = renderRows(
      [
        { area: "a|b", quantity: 1 },
        { area: "c", quantity: 1234 },
      ],
      {
        format: "md",
        columns: ["area", "quantity"],
        width: 80,
        colors: pc.createColors(false),
      },
    );
    expect(markdown).toBe("| area | quantity |\n|---|---:|\n| a\\|b | 1 |\n| c | 1,234 |\n");
  });

  it("aligns numbers, groups thousands and fits the terminal", () => {
    expect(render("table").split("\n")[1]).toMatch(/^AUS\s+29,000\s+a "quoted", cell/);
    for (const line of render("table", 30).trimEnd().split("\n")) expect(line.length).toBeLessThanOrEqual(30);
  });

  it("writes a single row as a list of its cells", () => {
    const [row] = rows;
    expect(
      renderRows([row as (typeof rows)[number]], {
        format: "table",
        columns,
        width: 80,
        colors: pc.createColors(false),
      }),
    ).toBe('area      AUS\nquantity  29,000\nnote      a "quoted", cell\ntags      x;y\n');
  });

  it("says once what is the same in every row", () => {
    const same = renderRows(
      [
        { year: 2024, area: "AUS" },
        { year: 2024, area: "CHN" },
      ],
      { format: "table", columns: ["year", "area"], width: 80, colors: pc.createColors(false) },
    );
    expect(same).toBe("year 2024\narea\nAUS\nCHN\n");
  });
});
