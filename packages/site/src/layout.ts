import { fold } from "@oreledger/data";
import { type Answer, statusSigns } from "@oreledger/sdk/answer";
import { escaped, Html, html, type Part, textOf } from "./html.ts";
import type { Site } from "./site.ts";

/** A part of a page under a heading. */
export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly body: Part;
}

/** A page that can be asked for another day. */
export interface Again {
  readonly page: "front" | "commodity" | "country" | "act" | "agreement" | "deposit" | "product" | "list";
  readonly id: string;
}

/** A page as it is composed. */
export interface PageParts {
  readonly title: string;
  /** What kind of thing it tells of, above the title. */
  readonly kind: string;
  /** One sentence under the title, also for search engines. */
  readonly about: Part;
  readonly lead?: Part;
  readonly sections: readonly Section[];
  /** The path of the page's answers as JSON, without the base. */
  readonly data?: string;
  /** What the page is of, where it can be made again for another day: in the browser, by the same code. */
  readonly again?: Again;
  /** Why it has no other day, where it has none. */
  readonly timeless?: string;
  /** Pages of documentation are read as text, in a narrow column. */
  readonly text?: true;
}

/** What a page is made of, and the answers that it shows, for programs. */
export type Composed = PageParts & {
  readonly answers?: Readonly<Record<string, Answer>>;
  /** Files beside the page, by name. */
  readonly files?: Readonly<Record<string, string>>;
};

const menu: readonly (readonly [path: string, name: string])[] = [
  ["commodity/", "Commodities"],
  ["country/", "Countries"],
  ["product/", "Trade"],
  ["act/", "Controls"],
  ["agreement/", "Agreements"],
  ["claim/", "Claims"],
  ["table/", "Data"],
  ["docs/", "Docs"],
];

const repository = "https://github.com/oreledger/oreledger";

/** What stands in the middle of a page: the title, the sections. */
export function content({ title, kind, about, lead, sections, text }: PageParts): Html {
  const listed =
    sections.length < 3 || text
      ? ""
      : html`<nav class="contents" aria-label="On this page"><ul>${sections.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>`)}</ul></nav>`;
  return html`${kind === "" ? "" : html`<p class="kind">${kind}</p>`}
<h1>${title}</h1>
<p class="about">${about}</p>
${lead}
${listed}
${sections.map(
  ({ id, heading, body }) => html`<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>
${body}</section>
`,
)}`;
}

/** The title of a tab: several rows may have one name, so the kind follows, with the id unless it is the name. */
function headTitle(path: string, { title, kind, text }: PageParts): string {
  const [, id] = path.split("/").filter(Boolean).map(decodeURIComponent).slice(-2);
  const named = kind === "" || text || id === undefined || fold(id) === fold(title) ? kind : `${kind} ${id}`;
  return [title, named, "Oreledger"].filter(Boolean).join(" – ");
}

/** The most characters of a description that a search engine shows. */
const MOST_DESCRIBED = 200;

/** What a page is, for search engines: its sentence or, without one, its kind and its headings. */
function describing({ title, kind, about, sections }: PageParts): Html {
  const sentence = textOf(about);
  const headings = sections.map(({ heading }) => escaped(heading)).join(", ");
  const described = [
    escaped(title),
    kind === "" ? "" : ` (${escaped(kind.toLowerCase())})`,
    sentence === "" ? (headings === "" ? "" : `: ${headings}`) : `: ${sentence}`,
  ].join("");
  return new Html(
    described.length <= MOST_DESCRIBED ? described : `${described.slice(0, MOST_DESCRIBED).replace(/\s+\S*$/, "")} …`,
  );
}

/** A whole page: the frame, the title, the sections, and what a reader needs to quote it. */
export function layout(site: Site, path: string, page: PageParts): Html {
  const { base, day, version } = site;
  const { data, text, again, timeless } = page;
  return html`<!doctype html>
<html lang="en" data-base="${base}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${headTitle(path, page)}</title>
<meta name="description" content="${describing(page)}">
<link rel="canonical" href="${base}${path}">
<link rel="stylesheet" href="${base}assets/style.css">
<link rel="icon" href="data:,">
${data === undefined ? "" : html`<link rel="alternate" type="application/json" href="${base}${data}">`}
<script type="module" src="${base}assets/site.js"></script>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header>
<a class="brand" href="${base}">Oreledger</a>
<nav aria-label="Site"><ul>${menu.map(([to, name]) => html`<li><a href="${base}${to}"${path.startsWith(to) ? html` aria-current="true"` : ""}>${name}</a></li>`)}</ul></nav>
${again === undefined ? "" : html`<form id="as-of" hidden><label>As of <input type="date" name="as-of" max="${day}"></label></form>`}
<form role="search" action="${base}search/" method="get"><label class="hidden" for="q">Search</label><input id="q" name="q" type="search" placeholder="Search" autocomplete="off"></form>
</header>
<main id="main"${text ? html` class="text"` : ""}${again === undefined ? "" : html` data-page="${again.page}" data-id="${again.id}"`}>
${content(page)}</main>
<footer>
<p>Data ${version}, as of ${day}. A figure opens its source and its row. <b>&gt;</b> bound${["estimated", "withheld", "not_available"].map((status) => html`, <b>${statusSigns[status]?.[0]}</b> ${statusSigns[status]?.[1]}`)}.${timeless === undefined ? "" : ` No other day can be asked of this page: ${timeless}`}</p>
<p>${data === undefined ? "" : html`<a href="${base}${data}">This page as JSON</a> · `}<a href="${base}docs/api/">For programs</a> · <a href="${base}docs/downloads/">Downloads</a> · <a href="${repository}">Source</a> · data CC BY 4.0, each source under its own licence</p>
</footer>
</body>
</html>
`;
}
