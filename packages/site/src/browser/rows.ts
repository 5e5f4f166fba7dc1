/** The rows of a page that hold some words, and the file of what is left. */
const bar = document.getElementById("rows") as HTMLElement;
const { file = "", name = "" } = bar.dataset;
const rows = [...document.querySelectorAll<HTMLTableRowElement>("table.rows tbody tr")];
const texts = rows.map(({ textContent }) => (textContent ?? "").toLowerCase());

const label = document.createElement("label");
const input = Object.assign(document.createElement("input"), { type: "search", autocomplete: "off" });
label.append("Only rows with ", input);
const button = Object.assign(document.createElement("button"), { type: "button", textContent: "Download these rows" });
const said = document.createElement("span");
said.setAttribute("role", "status");

/** Hides what does not hold every word, and keeps the words in the address of the page. */
function filter(): void {
  const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
  rows.forEach((row, i) => {
    row.hidden = !words.every((word) => texts[i]?.includes(word));
  });
  const shown = rows.filter(({ hidden }) => !hidden).length;
  said.textContent = shown === rows.length ? "" : ` ${shown} of ${rows.length} rows; the file holds these alone.`;
  button.hidden = shown === rows.length || shown === 0;
  const url = new URL(location.href);
  if (words.length === 0) url.searchParams.delete("only");
  else url.searchParams.set("only", input.value);
  history.replaceState(null, "", url);
}

/** The lines of the page's file whose rows are shown: a line for each row, in the order of the page. */
async function download(): Promise<void> {
  const [head = "", ...lines] = (await (await fetch(file)).text()).trimEnd().split("\n");
  if (lines.length !== rows.length) throw new Error(`${file} holds ${lines.length} rows, the page ${rows.length}.`);
  const kept = [head, ...lines.filter((_, i) => !rows[i]?.hidden)];
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([`${kept.join("\n")}\n`], { type: "text/csv" }));
  link.download = `${name}-filtered.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}

bar.append(" ", label, " ", button, said);
input.value = new URLSearchParams(location.search).get("only") ?? "";
input.addEventListener("input", filter);
button.addEventListener("click", () => {
  download().catch(({ message }: Error) => {
    said.textContent = ` ${message}`;
  });
});
filter();

export {};
