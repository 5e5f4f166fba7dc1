import { describe, expect, it } from "vitest";
import { ledger } from "../installed/installed-ledger.ts";
import { shares } from "../tables/shares.ts";
import { shortCitation } from "./short.ts";

const of = (source: string) => shortCitation(ledger, shares.everyEdition().wide().where({ source }).limit(1).cite());

describe("a source in a few words", () => {
  it("has its version where it has one, and nothing in its place where it has none", () => {
    expect(of("usgs-mcs-2026-v1-0")).toBe("USGS MCS 2026 v1.0");
    expect(of("usgs-mcs-2025")).toBe("USGS MCS 2025");
  });
});
