import { fan, inPage, type Printed } from "@oreledger/charts";

const pages = new Map<string, Promise<Document>>();

/** A page of the site, read once. */
function pageAt(url: string): Promise<Document> {
  const known =
    pages.get(url) ??
    fetch(url).then(async (response) => {
      if (!response.ok) throw new Error(`${url}: ${response.status}`);
      return new DOMParser().parseFromString(await response.text(), "text/html");
    });
  pages.set(url, known);
  return known;
}

/** The cells of a row by the header of their column. */
function cellsOf(row: HTMLTableRowElement): ReadonlyMap<string, HTMLTableCellElement> {
  const headers = [...(row.closest("table")?.tHead?.rows[0]?.cells ?? [])].map((cell) => cell.textContent ?? "");
  return new Map(headers.map((header, i) => [header, row.cells[i] as HTMLTableCellElement]));
}

const element = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  parts: readonly (Node | string)[],
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[Name] => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...parts);
  return made;
};

/** What a cell holds, its links kept; a figure is not a link to itself. */
const held = (cell: Element): Node[] => [...cell.childNodes].map((node) => node.cloneNode(true));

const line = (label: string, parts: readonly (Node | string)[]): HTMLElement =>
  element("div", [element("dt", [label]), element("dd", parts)]);

/** The figure of every edition, the oldest first. */
function editions(rows: readonly HTMLTableRowElement[], shown: HTMLTableRowElement): HTMLElement {
  const items = rows.map((row) => {
    const cells = cellsOf(row);
    const source = cells.get("source");
    return element("li", [
      cells.get("quantity")?.textContent?.trim() ?? "",
      " ",
      ...(source === undefined ? [] : held(source)),
      ...(row === shown ? [" (this one)"] : []),
    ]);
  });
  return element("ul", items);
}

/** How a figure moved from edition to edition; nothing where fewer than two have a number. */
function drawn(rows: readonly HTMLTableRowElement[], title: string): readonly Node[] {
  const printed = rows.map((row): Printed => {
    const cells = cellsOf(row);
    const { value = "", kind = "plain" } = row.dataset;
    return {
      edition: cells.get("source")?.textContent?.trim() ?? "",
      text: cells.get("quantity")?.textContent?.trim() ?? "",
      value: value === "" ? undefined : Number(value),
      kind: kind as Printed["kind"],
    };
  });
  if (printed.filter(({ value }) => value !== undefined).length < 2) return [];
  const figure = element("figure", [], { class: "picture fan" });
  figure.innerHTML = inPage(fan(printed), title);
  return [figure];
}

const forms: Readonly<Record<string, string>> = { bibtex: "BibTeX", ris: "RIS", "csl-json": "CSL-JSON" };

/** The forms of a citation, from the page of its source. */
async function citations(source: HTMLAnchorElement): Promise<HTMLElement> {
  const found = (await pageAt(source.href)).querySelectorAll<HTMLElement>("pre.cite");
  const said = element("p", [], { class: "legend", role: "status" });
  const buttons = [...found].map((form) => {
    const button = element("button", [`Copy ${forms[form.dataset.style ?? ""] ?? "citation"}`], {
      type: "button",
    });
    button.addEventListener("click", () => {
      navigator.clipboard.writeText(form.textContent ?? "").then(
        () => {
          said.textContent = "Copied.";
        },
        () => {
          said.replaceChildren(element("pre", [form.textContent ?? ""], { class: "cite" }));
        },
      );
    });
    return button;
  });
  return element("div", [
    element("p", [found[0]?.textContent ?? ""]),
    element("div", buttons, { class: "buttons" }),
    said,
  ]);
}

/** What the title of a card says, and the line below it. */
const inTitle = new Set(["quantity", "unit", "quantity unit", "basis"]);
const below = ["area", "exporter", "importer", "partner", "item", "measure", "stage", "form", "year", "period"];

/** What the figure is of: what is the whole of its kind needs no word. */
const whatOf = (cells: ReadonlyMap<string, Element>): string =>
  below
    .map((name) => cells.get(name)?.textContent?.trim() ?? "")
    .filter((text) => text !== "" && text !== "all")
    .join(" · ");

/** The figure with its unit; the value of a flow that is told by it alone. */
function titleOf(cells: ReadonlyMap<string, Element>): string {
  const text = (name: string): string => cells.get(name)?.textContent?.trim() ?? "";
  if (text("quantity unit") === "none") return `${text("value usd")} USD`;
  return ["quantity", "unit", "quantity unit", "basis"]
    .map(text)
    .filter((part) => part !== "" && part !== "unspecified")
    .join(" ");
}

/** Who says so comes first, and what a figure is of after it. */
const first = ["printed", "status", "source", "locator", "scope", "definition", "correction"];
const rank = (name: string): number => (first.includes(name) ? first.indexOf(name) : first.length);

/** Opens the row behind a figure: what was printed, where, by whom, in which editions, and how to cite it. */
export async function openFigure(link: HTMLAnchorElement): Promise<void> {
  const [url = "", hash = ""] = link.href.split("#", 2);
  const address = decodeURIComponent(hash);
  const page = await pageAt(url);
  const row = page.getElementById(address);
  if (!(row instanceof HTMLTableRowElement)) throw new Error(`${address} is not on its page`);
  const cells = cellsOf(row);
  const rest = [...cells]
    .filter(([name, cell]) => !inTitle.has(name) && !below.includes(name) && cell.textContent?.trim() !== "")
    .sort(([a], [b]) => rank(a) - rank(b));
  const source = cells.get("source")?.querySelector("a");
  const same = [...page.querySelectorAll<HTMLTableRowElement>(`tr[data-print="${row.dataset.print}"]`)];
  const close = element("button", ["Close"], { type: "button" });
  const report = new URL("https://github.com/oreledger/oreledger/issues/new?template=wrong-figure.yml");
  report.searchParams.set("row", address);
  const card = element(
    "dialog",
    [
      element("h2", [titleOf(cells)], { id: "card-title" }),
      element("p", [whatOf(cells)], { class: "about" }),
      element(
        "dl",
        rest.map(([name, cell]) => line(name, held(cell))),
        { class: "record" },
      ),
      ...(same.length > 1
        ? [
            element("h3", ["What each edition printed"]),
            ...drawn(same, "The figure from edition to edition"),
            editions(same, row),
          ]
        : []),
      ...(source == null ? [] : [element("h3", ["How to cite it"]), await citations(source as HTMLAnchorElement)]),
      element(
        "p",
        [
          element("a", ["Permanent link"], { href: `${url}#${address}` }),
          " · ",
          element("a", ["Report an error"], { href: report.href, rel: "external" }),
        ],
        {},
      ),
      close,
    ],
    { "aria-labelledby": "card-title" },
  );
  close.addEventListener("click", () => card.close());
  card.addEventListener("click", (event) => {
    if (event.target === card) card.close();
  });
  card.addEventListener("close", () => {
    card.remove();
    link.focus();
  });
  document.body.append(card);
  card.showModal();
}
