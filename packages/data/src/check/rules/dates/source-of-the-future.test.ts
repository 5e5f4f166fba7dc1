import { expect, it } from "vitest";
import { unpublished } from "./source-of-the-future.ts";

it("finds a source that is published after today, by its day, month or year", () => {
  const found = (published: string | null, today: string | undefined = "2026-12-01") =>
    unpublished([{ published }], today).map(({ column }) => column);
  for (const day of ["2026-12-02", "2027-03-01", "2027-01", "2027"]) expect(found(day)).toEqual(["published"]);
  for (const day of ["2026-12-01", "2026-12", "2026", null]) expect(found(day)).toEqual([]);
  expect(unpublished([{ published: "2030" }], undefined)).toEqual([]);
});
