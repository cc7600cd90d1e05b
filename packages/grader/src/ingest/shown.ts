/**
 * Control characters, those that turn the direction of writing, and those that are not seen: Unicode's own list of
 * them (fillers of Hangul among them), all spaces but the plain one, the Braille pattern without dots, a note without
 * a head, and what is no character.
 */
const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800\u{1d159}]|(?! )\p{Zs}/gu;

/** The text in one line that can be printed anywhere: what cannot be seen is written as `\u{a}`. */
export function shown(text: string, longest = 120): string {
  const line = text.replaceAll(UNSEEN, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
  return line.length > longest ? `${line.slice(0, longest - 3)}...` : line;
}
