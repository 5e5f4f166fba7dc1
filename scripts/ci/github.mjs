// The few calls that the scripts of this folder make to GitHub.
const api = process.env.GITHUB_API_URL ?? "https://api.github.com";

/** Calls GitHub for this repository. Throws what GitHub says is wrong. */
export async function github(method, path, body, fetcher = fetch) {
  const response = await fetcher(`${api}/repos/${process.env.GITHUB_REPOSITORY}${path}`, {
    method,
    headers: {
      accept: "application/vnd.github+json",
      authorization: `Bearer ${process.env.GITHUB_TOKEN}`,
      "x-github-api-version": "2022-11-28",
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response.status === 204 ? undefined : response.json();
}

/** Writes the one comment or issue that bears a mark: brings it up to date where it is there. */
export async function sticky({ list, create, update }, mark, text, call = github) {
  const body = `${mark}\n${text}`.slice(0, 65_000);
  const known = (await call("GET", list)).find((entry) => entry.body?.startsWith(mark));
  return known === undefined ? call("POST", create, body) : call("PATCH", update(known), body);
}
