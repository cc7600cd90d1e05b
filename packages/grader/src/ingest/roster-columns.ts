/** Where a roster has what is asked of it; counted from 0. */
export interface RosterColumns {
  id: number;
  name: number;
  /** Whether the first line says so, and is no student. */
  heading: boolean;
}

/** What GitHub Classroom, Canvas and spreadsheets call it, the likeliest first: that by which work is handed in. */
const IDS = ["github_username", "id", "username", "login", "identifier"];
const NAMES = ["name", "student", "full name", "display name"];

/** @param first the cells of the first line */
export function columnsOf(first: readonly string[]): RosterColumns {
  const cells = first.map((cell) => cell.toLowerCase());
  const id = placeOf(IDS, cells);
  if (id === undefined) return { id: 0, name: 1, heading: false };
  return { id, name: placeOf(NAMES, cells) ?? id + 1, heading: true };
}

function placeOf(names: readonly string[], cells: readonly string[]): number | undefined {
  return names.map((name) => cells.indexOf(name)).find((place) => place >= 0);
}
