/**
 * Reads an absolute http or https URL, or one relative to `base`. The part after `#` is left out: no server sees it.
 *
 * @returns undefined for anything else
 */
export function httpUrl(text: string, base?: URL): URL | undefined {
  const url = URL.parse(text, base);
  if (url?.protocol !== "http:" && url?.protocol !== "https:") return undefined;
  url.hash = "";
  return url;
}
