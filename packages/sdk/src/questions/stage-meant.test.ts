import { describe, expect, it } from "vitest";
import { ledger } from "../installed/installed-ledger.ts";
import { stageMeant } from "./stage-meant.ts";

const of = (commodity: string, stage?: string | readonly string[], series = "usgs-mcs") =>
  stageMeant(ledger, { commodity, series, measure: "production", stage });

describe("the stage that is meant", () => {
  it("is the one that was named", () => {
    expect(of("copper", "refining")).toBe("refining");
    expect(of("copper", ["mine", "refining"])).toEqual(["mine", "refining"]);
  });

  it("is the mine where none was named", () => {
    expect(of("rare-earths")).toBe("mine");
    expect(of("copper")).toBe("mine");
  });

  it("is the only one that is printed, where no mine is", () => {
    expect(of("gallium")).toBe("refining");
  });

  it("is left to the question, where nothing is printed at all", () => {
    expect(of("dysprosium")).toBe("mine");
    expect(of("dysprosium", "refining")).toBe("refining");
  });

  it("is asked for where several are printed, and where another than those was named", () => {
    const series = "benchmark-infographic-china-controls-three-quarters-of";
    expect(() => of("graphite", undefined, series)).toThrow(
      `${series} prints production of graphite for 2 stages, and none is the mine: name one with stage all or anode.`,
    );
    expect(() => of("copper", "separation")).toThrow(
      "usgs-mcs prints no production of copper for the stage separation: name one with stage mine or refining.",
    );
  });
});
