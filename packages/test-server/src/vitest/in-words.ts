/** An error by name and text, anything else as it is. */
export function errorInWords(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/** `250,000` */
export function number(value: number): string {
  return value.toLocaleString("en");
}

/** `5 MiB` */
export function mebibytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MiB`;
}

/** `a, b, c`, or what to say when there is none. */
export function listInWords(parts: readonly string[], none: string): string {
  return parts.length === 0 ? none : parts.join(", ");
}

/** What people call a URL: the last segment of its path. */
export function lastSegment(url: string): string {
  return url.split("/").at(-1) ?? url;
}
