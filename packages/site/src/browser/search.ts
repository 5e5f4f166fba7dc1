import { type Findable, type SearchIndex, storedIndex } from "@oreledger/sdk/search";

interface Told extends Findable {
  readonly title: string;
  readonly url: string;
}

const MOST = 40;
const base = document.documentElement.dataset.base ?? "/";

let index: Promise<SearchIndex<Told>> | undefined;

/** The stored index, read when it is first needed. */
const indexRead = (): Promise<SearchIndex<Told>> => {
  index ??= fetch(`${base}assets/search.json`)
    .then((response) => response.json() as Promise<{ documents: Told[]; index: string }>)
    .then((stored) => storedIndex(stored.index, stored.documents));
  return index;
};

/** Answers the search of the page's address, and again while words are typed. */
export async function answerSearch(): Promise<void> {
  const input = document.getElementById("words") as HTMLInputElement;
  const said = document.getElementById("said") as HTMLElement;
  const list = document.getElementById("found") as HTMLElement;
  const show = async () => {
    const words = input.value.trim();
    if (words === "") {
      said.textContent = "";
      list.replaceChildren();
      return;
    }
    const { hits, all } = (await indexRead()).find(words);
    const known = hits.slice(0, MOST);
    said.textContent =
      known.length === 0
        ? "Nothing has this name."
        : all
          ? `${known.length} found.`
          : "No page has all of these words; these have some.";
    list.replaceChildren(
      ...known.map(({ document: told }) => {
        const item = document.createElement("li");
        const link = document.createElement("a");
        link.href = `${base}${told.url}`;
        link.textContent = told.title;
        const kind = document.createElement("small");
        kind.textContent = ` ${told.url.split("/", 1)[0]}`;
        item.append(link, kind);
        return item;
      }),
    );
  };
  input.value = new URLSearchParams(location.search).get("q") ?? "";
  input.addEventListener("input", () => void show());
  await show();
}
