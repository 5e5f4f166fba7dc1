/**
 * What pages gain where there is JavaScript: a figure opens as a card, and the search answers while it is typed. Without it a
 * figure is a link to its row.
 */
import { openFigure } from "./card.ts";

document.addEventListener("click", (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>("a.figure");
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (link === null || !plain) return;
  event.preventDefault();
  openFigure(link).catch(() => {
    location.href = link.href;
  });
});

if (document.getElementById("found") !== null)
  import("./search.ts")
    .then(({ answerSearch }) => answerSearch())
    .catch(() => {
      (document.getElementById("said") as HTMLElement).textContent = "The search could not be read.";
    });

if (document.getElementById("rows") !== null) void import("./rows.ts");

const asOf = document.getElementById("as-of");
if (asOf instanceof HTMLFormElement) {
  const input = asOf.elements.namedItem("as-of") as HTMLInputElement;
  asOf.hidden = false;
  const show = async (day: string): Promise<void> => {
    const main = document.getElementById("main") as HTMLElement;
    main.setAttribute("aria-busy", "true");
    try {
      const { showDay } = await import("./as-of.ts");
      showDay(main, day);
    } finally {
      main.removeAttribute("aria-busy");
    }
  };
  const given = new URLSearchParams(location.search).get("as-of") ?? "";
  if (/^\d{4}-\d{2}-\d{2}$/.test(given)) {
    input.value = given;
    void show(given);
  }
  input.addEventListener("change", () => {
    const url = new URL(location.href);
    if (input.value === "") url.searchParams.delete("as-of");
    else url.searchParams.set("as-of", input.value);
    // The page as it was built is the page of its own day.
    if (input.value === "") location.assign(url);
    else {
      history.replaceState(null, "", url);
      void show(input.value);
    }
  });
}
