const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text made fit for XML, in elements and in quoted attributes. What no XML may hold becomes `?`. */
export function escapeXml(text: string): string {
  return withoutNonXml(text).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? "");
}

/** Text in which `?` stands for each character that no XML may hold, however it is written. */
export function withoutNonXml(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are what it is about
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "?");
}
