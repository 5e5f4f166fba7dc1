import { expect, it } from "vitest";
import type { Input } from "./input.ts";
import { inputSchema } from "./schema.ts";

const schemaOf = (input: Partial<Input>) =>
  (
    inputSchema({ inputs: [{ name: "given", about: "What is given.", ...input } as Input] }).properties as Record<
      string,
      unknown
    >
  )?.given;

it("has the words of a list for its members, and those of a word for itself", () => {
  expect(schemaOf({ kind: "list", words: ["a", "b"] })).toMatchObject({ items: { enum: ["a", "b"] } });
  expect(schemaOf({ kind: "word", words: ["a", "b"] })).toMatchObject({ enum: ["a", "b"] });
});

it("leaves the members of a list open where it has no words", () => {
  expect(JSON.stringify(schemaOf({ kind: "list" }))).not.toContain("enum");
});

it("tells a default, and no default where there is none", () => {
  expect(schemaOf({ kind: "text", default: "x" })).toMatchObject({
    default: "x",
    description: "What is given. (default: x)",
  });
  expect(schemaOf({ kind: "text" })).not.toHaveProperty("default");
});
