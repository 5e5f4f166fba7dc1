import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const script = async <T>(name: string): Promise<T> =>
  (await import(new URL(`../scripts/ci/${name}.mjs`, import.meta.url).href)) as T;

type Call = (method: string, path: string, body?: unknown) => Promise<unknown>;
interface Answer {
  readonly ok?: boolean;
  readonly status: number;
  readonly text?: () => Promise<string>;
  readonly json?: () => Promise<unknown>;
}
type Fetcher = (address: string, options?: { method: string; body?: string }) => Promise<Answer>;

const { suggestions } = await script<{ suggestions: (diff: string) => unknown[] }>("suggestions");
const { github, sticky } = await script<{
  github: (method: string, path: string, body: unknown, fetcher: Fetcher) => Promise<unknown>;
  sticky: (
    where: { list: string; create: string; update: (entry: { id: number }) => string },
    mark: string,
    text: string,
    call: Call,
  ) => Promise<unknown>;
}>("github");
const { deadLinks, asMarkdown, sourceRows } = await script<{
  deadLinks: (sources: readonly { id: string; url: string }[], fetcher: Fetcher) => Promise<{ id: string }[]>;
  asMarkdown: (dead: readonly object[]) => string;
  sourceRows: () => { id: string; url: string }[];
}>("source-links");
const { commentText } = await script<{
  commentText: (parts: { diff: string; bump: string; unfixed: boolean }) => string;
}>("comment");
const { writeAssets } = await script<{ writeAssets: (folder: string) => { version: string; assets: string[] } }>(
  "release-assets",
);

describe("suggestions", () => {
  it("turns what the fixer changes into review comments", () => {
    const diff = `diff --git a/packages/data/csv/x.csv b/packages/data/csv/x.csv
index 1..2 100644
--- a/packages/data/csv/x.csv
+++ b/packages/data/csv/x.csv
@@ -3,2 +3,2 @@ id
-a,1E+05
-b,007
+a,100000
+b,7
@@ -9 +8,0 @@
-
`;
    expect(suggestions(diff)).toEqual([
      {
        path: "packages/data/csv/x.csv",
        line: 4,
        side: "RIGHT",
        start_line: 3,
        start_side: "RIGHT",
        body: "`pnpm data fix` writes:\n````suggestion\na,100000\nb,7\n````",
      },
    ]);
  });
});

describe("the word on a pull request", () => {
  const where = { list: "/list", create: "/new", update: ({ id }: { id: number }) => `/old/${id}` };

  it("says what changed, which release that needs, and whether `fix` would change more", () => {
    const parts = { diff: "1 row added\n", bump: "minor\n" };
    expect(commentText({ ...parts, unfixed: false })).toBe(
      "## The data of this pull request\n\n1 row added\n\n## Release\n\nminor",
    );
    expect(commentText({ ...parts, unfixed: true })).toContain("`pnpm data fix` would change some lines");
  });

  it("is written once, and brought up to date where it stands", async () => {
    const calls: unknown[] = [];
    const entries: { id: number; body: string | null }[] = [
      { id: 1, body: null },
      { id: 2, body: "of somebody else" },
    ];
    const call: Call = async (...args) => {
      calls.push(args);
      return args[0] === "GET" ? entries : undefined;
    };
    await sticky(where, "<!-- mark -->", "first", call);
    entries.push({ id: 7, body: "<!-- mark -->\nfirst" });
    await sticky(where, "<!-- mark -->", "second", call);
    expect(calls).toEqual([
      ["GET", "/list"],
      ["POST", "/new", "<!-- mark -->\nfirst"],
      ["GET", "/list"],
      ["PATCH", "/old/7", "<!-- mark -->\nsecond"],
    ]);
  });

  it("fails with what GitHub says is wrong", async () => {
    const fetcher: Fetcher = async () => ({ ok: false, status: 403, text: async () => "no rights" });
    await expect(github("POST", "/issues", {}, fetcher)).rejects.toThrow("POST /issues: 403 no rights");
  });
});

describe("source links", () => {
  it("reads every source of the ledger", () => {
    const lines = readFileSync(join(root, "packages/data/csv/sources.csv"), "utf8").trim().split("\n");
    expect(sourceRows().length).toBe(lines.length - 1);
  });

  it("tells the addresses that are gone, and not those that are busy, guarded or slow", async () => {
    const fetcher: Fetcher = async (address) => {
      if (address.endsWith("nowhere")) throw Object.assign(new Error("fetch failed"), { cause: { code: "ENOTFOUND" } });
      if (address.endsWith("slow")) throw new DOMException("timed out", "TimeoutError");
      return { status: Number(address.slice(-3)) };
    };
    const ends = ["503", "404", "nowhere", "403", "slow", "200", "410"];
    const sources = [...ends.map((end) => ({ id: end, url: `https://example.org/${end}` })), { id: "none", url: "" }];
    const dead = await deadLinks(sources, fetcher);
    expect(dead).toEqual([
      { id: "404", url: "https://example.org/404", why: "404" },
      { id: "410", url: "https://example.org/410", why: "410" },
      { id: "nowhere", url: "https://example.org/nowhere", why: "no such host" },
    ]);
    expect(asMarkdown(dead)).toContain("3 source addresses no longer answer");
  });
});

describe("the files beside a release", () => {
  it("are one zip of the tables and what describes them, the same bytes each time, and the checksum of every file", () => {
    const folder = mkdtempSync(join(tmpdir(), "oreledger-assets-"));
    try {
      writeFileSync(join(folder, "shares.parquet"), "made before");
      const { version, assets } = writeAssets(folder);
      const zip = `oreledger-${version}-csv.zip`;
      expect(assets).toEqual([zip, "shares.parquet", "SHA256SUMS"]);
      const bytes = readFileSync(join(folder, zip));
      const files = unzipSync(bytes);
      const csvs = readdirSync(join(root, "packages/data/csv")).map((name) => `csv/${name}`);
      expect(Object.keys(files)).toEqual(expect.arrayContaining([...csvs, "datapackage.json", "LICENSE.md"]));
      for (const { path } of JSON.parse(strFromU8(files["datapackage.json"] as Uint8Array)).resources)
        expect(Object.keys(files)).toContain(path);
      expect(
        readFileSync(join(root, "packages/data/csv/shares.csv")).equals(files["csv/shares.csv"] as Uint8Array),
      ).toBe(true);
      const sums = readFileSync(join(folder, "SHA256SUMS"), "utf8");
      for (const name of [zip, "shares.parquet"])
        expect(sums).toContain(
          `${createHash("sha256")
            .update(readFileSync(join(folder, name)))
            .digest("hex")}  ${name}\n`,
        );
      writeAssets(folder);
      expect(readFileSync(join(folder, zip)).equals(bytes)).toBe(true);
      expect(readFileSync(join(folder, "SHA256SUMS"), "utf8")).toBe(sums);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
