/** Days of publication that a page says of itself and the list leaves out, by the page's address. */
export const datedPages: Readonly<Record<string, string>> = {
  "https://www.csis.org/analysis/what-chinas-ban-rare-earths-processing-technology-exports-means": "2024-01-08",
};
