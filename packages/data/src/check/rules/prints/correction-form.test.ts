import { expect, it } from "vitest";
import { columns } from "../breaches.test-support.ts";
import { misfit } from "./correction-form.ts";

it("the parts of a correction fit each other", () => {
  const whole = {
    in_table: "shares",
    commodity: "zinc",
    measure: "reserves",
    items: [],
    field: "cell",
    release_prints: "1,166,000",
    expect: "1,166,000 kt",
    evidence: ["shares/zinc/mine/reserves/all/element/_WLD/AUS/2023/s"],
  };
  const found = (change: object) => columns(misfit([{ ...whole, ...change }] as never));
  expect(found({})).toEqual([]);
  expect(found({ field: "unit" })).toEqual(["field"]);
  expect(found({ release_prints: "166,000" })).toEqual(["release_prints"]);
  expect(found({ field: "unit", release_prints: "t", expect: "5 kt" })).toEqual([]);
  expect(found({ field: "unit", release_prints: "dt", expect: "5 kt" })).toEqual(["release_prints"]);
  expect(found({ field: "column", release_prints: "Price_dt", expect: "5 dt" })).toEqual([]);
  expect(found({ evidence: ["shares/tin/mine/reserves/all/element/_WLD/AUS/2023/s"] })).toEqual(["evidence"]);
});
