import { readdirSync, readFileSync } from "node:fs";
import MarkdownIt from "markdown-it";
import { Html, html } from "./html.ts";
import type { Composed } from "./layout.ts";
import type { Site } from "./site.ts";

const folder = new URL("../../../docs/", import.meta.url);

/** What a heading is called in an address, as the repository's own pages do it. */
const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");

/** The documents, each with its path within the site. */
export function documents(): readonly { readonly file: string; readonly path: string }[] {
  const of = (within: string) =>
    readdirSync(new URL(within, folder))
      .filter((name) => name.endsWith(".md"))
      .sort()
      .map((name) => ({
        file: `${within}${name}`,
        path: name === "README.md" ? `docs/${within}` : `docs/${within}${name.slice(0, -3).toLowerCase()}/`,
      }));
  return [...of(""), ...of("decisions/")];
}

/** Where a link of a document leads on the site; a file that has no page stays in the repository. */
function target(site: Site, from: string, href: string): string {
  if (/^[a-z]+:|^#/.test(href)) return href;
  const [path = "", hash] = href.split("#", 2);
  const file = new URL(path, new URL(from, folder)).href.replace(folder.href, "");
  const page = documents().find((each) => each.file === file || each.file === `${file.replace(/\/$/, "")}/README.md`);
  if (page !== undefined) return `${site.base}${page.path}${hash === undefined ? "" : `#${hash}`}`;
  const inRepository = new URL(path, new URL(from, "https://github.com/oreledger/oreledger/blob/main/docs/")).href;
  return hash === undefined ? inRepository : `${inRepository}#${hash}`;
}

/** A document of the repository as a page. Its HTML is not trusted: comments are left out, tags are shown. */
export function documentPage(site: Site, file: string): Composed {
  const text = readFileSync(new URL(file, folder), "utf8").replace(/^<!--[\s\S]*?-->\n?/gm, "");
  const markdown = new MarkdownIt({ html: false, linkify: false });
  const used = new Map<string, number>();
  markdown.core.ruler.push("headings", ({ tokens }) => {
    for (const [i, token] of tokens.entries()) {
      if (token.type !== "heading_open") continue;
      const id = slug(tokens[i + 1]?.content ?? "");
      const times = used.get(id) ?? 0;
      used.set(id, times + 1);
      token.attrSet("id", times === 0 ? id : `${id}-${times}`);
    }
  });
  markdown.core.ruler.push("links", ({ tokens }) => {
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const href = token.attrGet("href")?.toString() ?? null;
      if (href !== null) token.attrSet("href", target(site, file, href));
    }
  });
  markdown.renderer.rules.table_open = () =>
    '<div class="scroll" role="region" aria-label="Table" tabindex="0"><table>';
  markdown.renderer.rules.th_open = (tokens, i, options, _, self) => {
    tokens[i]?.attrSet("scope", "col");
    return self.renderToken(tokens, i, options);
  };
  markdown.renderer.rules.table_close = () => "</table></div>";
  const tokens = markdown.parse(text, {});
  const first = tokens.findIndex(({ type, tag }) => type === "heading_open" && tag === "h1");
  const title = first < 0 ? file : (tokens[first + 1]?.content ?? file);
  const rest = first < 0 ? tokens : tokens.toSpliced(first, 3);
  return {
    title: title.replaceAll("`", ""),
    kind: "Documentation",
    about: "",
    lead: new Html(markdown.renderer.render(rest, markdown.options, {})),
    sections: [],
    text: true,
  };
}

const told: readonly (readonly [path: string, what: string])[] = [
  ["recipes", "worked examples"],
  ["questions", "twenty questions, each by one command"],
  ["data-dictionary", "each table and column"],
  ["metrics", "each derived number and its formula"],
  ["api", "the SDK"],
  ["cli", "the command line"],
  ["downloads", "files for other programs"],
  ["site", "addresses and JSON of this site"],
  ["trade", "how flows are read"],
  ["claims", "the article, claim by claim"],
  ["glossary", "words as they are used here"],
  ["architecture", "how it is built"],
  ["importing", "how a publisher's file becomes rows"],
  ["releasing", "versions and releases"],
  ["benchmarks", "what was measured"],
  ["decisions", "why it is as it is"],
];

/** The first page of the documentation. */
export const documentsPage = (site: Site): Composed => ({
  title: "Documentation",
  kind: "",
  about: "For programs, for analysts, and for those who add to the ledger.",
  sections: [
    {
      id: "all",
      heading: "Pages",
      body: html`<dl class="record">${told.map(([path, what]) => html`<div><dt><a href="${site.base}docs/${path}/">${path.replaceAll("-", " ")}</a></dt><dd>${what}</dd></div>`)}</dl>`,
    },
  ],
});
