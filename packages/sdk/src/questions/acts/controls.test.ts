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

it("tells rulings on the goods beside the controls, and where the rest of what restricts nothing is", () => {
  const page = (commodity: string, on: string) => {
    const { page, notes, data } = ask(ledger, "controls", { commodity, on });
    return {
      text: JSON.stringify(page),
      notes,
      data: data as { readonly rulings: readonly { readonly id: string }[] },
    };
  };
  const anodes = page("graphite", "2026-11-01");
  expect(anodes.data.rulings.map(({ id }) => id).slice(0, 2)).toEqual([
    "usa-2026-anode-itc",
    "usa-2026-anode-commerce-final",
  ]);
  expect(anodes.text).toContain("Trade commission finds no injury");
  // Nobody knew of it on an earlier day.
  expect(page("graphite", "2026-03-01").data.rulings.map(({ id }) => id)).not.toContain("usa-2026-anode-itc");
  expect(page("rare-earths", "2026-11-01").data.rulings.map(({ id }) => id)).toContain("wto-2014-ruling");
  const [rest] = page("rare-earths", "2026-11-01").notes.filter(({ code }) => code === "restricts_nothing");
  const listed = ask(ledger, "policy-events", { commodity: "rare-earths", restricts: "nothing" } as object).rows();
  expect(Number.parseInt(rest?.text ?? "", 10)).toBeGreaterThan(0);
  expect(Number.parseInt(rest?.text ?? "", 10)).toBeLessThanOrEqual(listed.length);
});

it("what a body did that restricts nothing is of its members, on the day", () => {
  const told = (actor: string) =>
    ask(ledger, "controls", { commodity: "cobalt", on: "2026-11-01", actor } as never).notes.filter(
      ({ code }) => code === "restricts_nothing",
    ).length;
  expect([told("_EU"), told("DEU"), told("GBR")]).toEqual([1, 1, 0]);
});
