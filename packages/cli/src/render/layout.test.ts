import { describe, expect, it } from "vitest";
import { layOut } from "./layout.ts";

const note = "Derived by the publisher from reported imports";
const columns = [
  { title: "area", cells: ["AUS", "CHN"] },
  { title: "quantity", cells: ["13,000e", "0.25"], figures: true },
  { title: "note", cells: [note, ""] },
  { title: "source", cells: ["usgs-mcs-2026-v1-0", "usgs-mcs-2025"] },
];

describe("a table laid out", () => {
  it("puts the points of figures under each other, marks after them", () => {
    const { body } = layOut(columns.slice(0, 2), 80);
    expect(body).toEqual(["AUS   13,000e", "CHN        0.25"].map((line) => expect.stringContaining(line.trim())));
    expect((body[0] as string).indexOf("e")).toBe((body[1] as string).indexOf("."));
  });

  it("continues a text in the next line and loses nothing", () => {
    const { body, leftOut } = layOut(columns, 72);
    expect(leftOut).toEqual([]);
    expect(body.length).toBeGreaterThan(2);
    for (const word of note.split(" ")) expect(body.join("\n")).toContain(word);
  });

  it("leaves out the last columns where there is no room, and names them", () => {
    const { header, body, leftOut } = layOut(columns, 30);
    expect(leftOut).toEqual(["note", "source"]);
    expect(header.join("")).toMatch(/^area\s+quantity$/);
    for (const line of body) expect(line.length).toBeLessThanOrEqual(30);
  });

  it("leaves out what comes before the source first", () => {
    const kept = columns.map((column) => ({ ...column, kept: column.title === "source" }));
    const { body, leftOut } = layOut(kept, 36);
    expect(leftOut).toEqual(["note"]);
    expect(body.join("\n").replace(/\s+/g, "")).toContain("usgs-mcs-2025");
    for (const line of body) expect(line.length).toBeLessThanOrEqual(36);
  });

  it("shows what the reader chose, however narrow", () => {
    const { body, leftOut } = layOut(columns, 40, true);
    expect(leftOut).toEqual([]);
    for (const line of body) expect(line.length).toBeLessThanOrEqual(40);
  });

  it("breaks a title at its underscores before it takes the room of the figures", () => {
    const { header } = layOut([{ title: "exporter_reported_usd", cells: ["77,416,100"], figures: true }], 12);
    expect(header.map((line) => line.trim())).toEqual(["exporter_", "reported_usd"]);
  });
});
