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
