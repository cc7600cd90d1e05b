/** The text as every terminal can show it: accents dropped, anything else beyond ASCII a `?`. */
export function toAscii(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .replace(/[^ -~]/gu, "?");
}

/** Cuts a text in the middle, where names differ least: `"photo-...-17.jpg"`. */
export function cut(text: string, length: number): string {
  const characters = Array.from(text);
  if (characters.length <= length) return text;
  const kept = Math.max(0, length - 3);
  const head = characters.slice(0, Math.ceil(kept / 2));
  const tail = characters.slice(characters.length - Math.floor(kept / 2));
  return [...head, "...".slice(0, Math.max(0, length)), ...tail].join("");
}
