import { InvalidInput } from "../errors.ts";
import { isPlain } from "../given.ts";
import { type Citation, citedOnce } from "./citation.ts";

/** Whether a value is a citation, as in the list of `cite()`. */
export const isCitation = (given: unknown): given is Citation =>
  isPlain(given) &&
  Array.isArray(given.locators) &&
  [given.source, given.publisher, given.title, given.licence].every((text) => typeof text === "string") &&
  [given.published, given.retrieved, given.url, given.quoted_by_url, given.version].every(
    (text) => text === null || typeof text === "string",
  );

/** Refuses anything but a list of citations. @throws InvalidInput */
export function requireCitations(given: unknown): asserts given is Iterable<Citation> {
  if (
    typeof given !== "object" ||
    given === null ||
    !(Symbol.iterator in given) ||
    ![...(given as [])].every(isCitation)
  )
    throw new InvalidInput("Citations are a list, as cite() gives it.");
}

/**
 * Merges the citations of several answers: one for each source, in the order of first mention.
 *
 * @throws InvalidInput if it is not a list of citations.
 * @example
 * const [gallium, indium] = ["gallium", "indium"].map((id) => shares.where({ source: "usgs-mcs-2025", commodity: id }).cite());
 * mergeCitations([...gallium, ...indium]).length // 1
 */
export function mergeCitations(citations: Iterable<Citation>): Citation[] {
  requireCitations(citations);
  return citedOnce(citations);
}
