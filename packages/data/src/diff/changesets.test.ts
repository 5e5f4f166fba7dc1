import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { bumpBetween, pendingBump } from "./changesets.ts";

it("the waiting changesets ask for the largest bump that one of them names for the data", () => {
  const root = mkdtempSync(join(tmpdir(), "oreledger-changesets-"));
  const write = (name: string, text: string) => writeFileSync(join(root, ".changeset", name), text);
  try {
    expect(pendingBump(root)).toBe("none");
    mkdirSync(join(root, ".changeset"));
    write("README.md", '---\n"@oreledger/data": major\n---\n');
    write("a.md", '---\n"@oreledger/sdk": major\n---\n\n"@oreledger/data": major\n');
    expect(pendingBump(root)).toBe("none");
    write("b.md", '---\n"@oreledger/data": patch\n---\n\nA correction.\n');
    write("c.md", "---\r\n'@oreledger/data': minor\r\n'@oreledger/cli': major\r\n---\r\n\r\nAn edition.\r\n");
    expect(pendingBump(root)).toBe("minor");
    write("d.md", "---\n@oreledger/data: huge\n---\n");
    expect(pendingBump(root)).toBe("minor");
  } finally {
    rmSync(root, { recursive: true });
  }
});

it.each([
  ["1.2.3", "1.2.3", "none"],
  ["1.2.3", "1.2.4", "patch"],
  ["1.2.3", "1.3.0", "minor"],
  ["1.2.3", "2.0.0", "major"],
  ["0.9.0", "0.10.0", "minor"],
  ["1.3.0", "1.2.9", "none"],
  ["1.0.0", "1.1.0-next.0", "minor"],
])("from %s to %s is %s", (before, after, level) => {
  expect(bumpBetween(before, after)).toBe(level);
});
