import { readFileSync } from "node:fs";
import { join } from "node:path";

const unescaped = (text: string): string =>
  text
    .replace(/&amp;/g, "&")
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"');

/** Links between the pages of a site that lead to no file, or to no place within it: `page: link`. */
export function brokenLinks(folder: string, base: string, files: readonly string[]): readonly string[] {
  const known = new Set(files);
  const texts = new Map<string, string>();
  const textOf = (file: string): string => {
    const text = texts.get(file) ?? readFileSync(join(folder, file), "utf8");
    texts.set(file, text);
    return text;
  };
  const places = new Map<string, ReadonlySet<string>>();
  const placesOf = (file: string): ReadonlySet<string> => {
    const found =
      places.get(file) ?? new Set([...textOf(file).matchAll(/ id="([^"]*)"/g)].map(([, id = ""]) => unescaped(id)));
    places.set(file, found);
    return found;
  };
  return files
    .filter((file) => file.endsWith(".html"))
    .flatMap((file) =>
      [
        ...new Set(
          [...textOf(file).matchAll(/ (?:href|src|action)="([^"]*)"/g)].map(([, link = ""]) => unescaped(link)),
        ),
      ]
        .filter((link) => link.startsWith("/") || link.startsWith("#"))
        .filter((link) => {
          const [path = "", hash] = link.split("#", 2);
          if (path !== "" && !path.startsWith(base)) return true;
          const within = path === "" ? file : path.slice(base.length);
          const target = within === "" || within.endsWith("/") ? `${within}index.html` : within;
          if (!known.has(target)) return true;
          return hash !== undefined && hash !== "" && !placesOf(target).has(decodeURIComponent(hash));
        })
        .map((link) => `${file}: ${link}`),
    );
}
