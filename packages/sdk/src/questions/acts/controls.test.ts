import { expect, it } from "vitest";
import { ledger } from "../../installed/installed-ledger.ts";
import { ask } from "../ask.ts";

const notes = (commodity: string, on: string) =>
  ask(ledger, "controls", { commodity, on }).notes.filter(({ code }) => code === "dual_use");

it("points to acts on dual-use items at large by the states whose acts answer, and to none of another state", () => {
  const [note] = notes("gallium", "2026-03-01");
  expect(note?.text).toMatch(
    /^\d+ more acts? of .*China.* on dual-use items in general may cover it: `oreledger controls dual-use-items --on 2026-03-01`/,
  );
  const general = ask(ledger, "controls", { commodity: "dual-use-items", on: "2026-03-01" });
  const listed = general.rows().filter(({ actors }) => (actors as string[]).includes("CHN"));
  expect(listed.length).toBeGreaterThanOrEqual(Number.parseInt(note?.text ?? "", 10));
  expect(notes("dual-use-items", "2026-03-01")).toEqual([]);
  const cobalt = ask(ledger, "controls", { commodity: "cobalt", on: "2026-03-01" });
  if (!cobalt.rows().some(({ actors }) => (actors as string[]).includes("CHN")))
    expect(notes("cobalt", "2026-03-01")).toEqual([]);
});
