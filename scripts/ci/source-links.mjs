// Whether the addresses of the sources still answer: `node scripts/ci/source-links.mjs [--issue]`. Publishers turn robots away and
// are down for an hour, so only what a reader could not mend either (gone, no such host) is told, and no build fails by it.
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { data } from "./data.mjs";
import { github, sticky } from "./github.mjs";

const csv = fileURLToPath(new URL("../../packages/data/csv", import.meta.url));
const SECONDS = 30;
const AT_ONCE = 8;

/** What is wrong with an address for good, or undefined. */
export async function deadness(address, fetcher = fetch) {
  try {
    const { status } = await fetcher(address, {
      redirect: "follow",
      signal: AbortSignal.timeout(SECONDS * 1000),
      headers: { "user-agent": "oreledger source-link check" },
    });
    return status === 404 || status === 410 ? String(status) : undefined;
  } catch (error) {
    return error.cause?.code === "ENOTFOUND" ? "no such host" : undefined;
  }
}

/** The dead among sources, each with what is wrong. `sources` are rows with `id` and `url`. */
export async function deadLinks(sources, fetcher = fetch) {
  const waiting = sources.filter(({ url }) => url);
  const dead = [];
  const work = async () => {
    for (let source = waiting.pop(); source !== undefined; source = waiting.pop()) {
      const why = await deadness(source.url, fetcher);
      if (why !== undefined) dead.push({ ...source, why });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return dead.sort((a, b) => (a.id < b.id ? -1 : 1));
}

export const asMarkdown = (dead) =>
  `${dead.length} source addresses no longer answer. Look for the document's current address at its publisher; an archived copy belongs in \`quoted_by_url\`.\n\n${dead.map(({ id, url, why }) => `- \`${id}\`: ${url} (${why})`).join("\n")}\n`;

/** The rows of `sources`. The diff against the same folder without them gives each as its cells, by the project's own reader. */
export function sourceRows() {
  const rest = mkdtempSync(join(tmpdir(), "oreledger-without-sources-"));
  try {
    cpSync(csv, rest, { recursive: true, filter: (path) => basename(path) !== "sources.csv" });
    return JSON.parse(data("diff", rest, "--format", "json"))
      .tables.find(({ table }) => table === "sources")
      .added.map(({ row }) => row);
  } finally {
    rmSync(rest, { recursive: true, force: true });
  }
}

async function main() {
  const dead = await deadLinks(sourceRows());
  process.stdout.write(dead.length === 0 ? "Every address answers, or cannot be judged.\n" : asMarkdown(dead));
  if (!process.argv.includes("--issue") || dead.length === 0) return;
  await sticky(
    {
      list: "/issues?state=open&labels=links&per_page=100",
      create: "/issues",
      update: ({ number }) => `/issues/${number}`,
    },
    "<!-- oreledger: links -->",
    asMarkdown(dead),
    (method, path, body) =>
      github(
        method,
        path,
        body === undefined
          ? undefined
          : {
              body,
              ...(method === "POST" ? { title: "Source addresses that no longer answer", labels: ["links"] } : {}),
            },
      ),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await main();
