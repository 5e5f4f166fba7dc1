import { expect, it } from "vitest";
import { otherStages } from "./stage-fits-steps.ts";

type Stage = Parameters<typeof otherStages>[0][number]["finance_stage"];
type Step = Parameters<typeof otherStages>[1][number];
const found = (finance_stage: Stage, ...steps: Step["step"][]) =>
  otherStages(
    [{ id: "loan", finance_stage }],
    steps.map((step) => ({ commitment: "loan", track: "promise" as const, step })),
  ).map(({ expected }) => expected);

it("accepts the stage of the furthest step, and a signed contract with conditions", () => {
  expect(found("drawn", "disbursed", "contracted")).toEqual([]);
  expect(found("conditional", "contracted")).toEqual([]);
  expect(found("announced")).toEqual([]);
  expect(found(null)).toEqual([]);
});

it("catches a stage without its step, and a step that the stage does not know of", () => {
  expect(found("executed")).toEqual([expect.stringMatching(/^announced or conditional.*is announced$/)]);
  expect(found("executed", "contracted", "disbursed")).toEqual([expect.stringMatching(/^drawn/)]);
});
