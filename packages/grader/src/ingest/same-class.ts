import type { HandIn } from "./hand-in.ts";
import { InputError } from "./input-error.ts";
import type { RosterRow } from "./roster.ts";
import { identityOf } from "./safe-name.ts";
import { shown } from "./shown.ts";

/**
 * Everybody would be there twice: absent, and not on the roster.
 *
 * @param path of the roster
 * @throws {InputError} when nobody who has handed in is on the roster
 */
export function checkSameClass(rows: readonly RosterRow[], found: readonly HandIn[], path: string): void {
  const ids = new Set(rows.map(({ id }) => identityOf(id)));
  if (found.some(({ id }) => ids.has(identityOf(id)))) return;
  const [row, handIn] = [rows[0]?.id ?? "", found[0]?.id ?? ""];
  throw new InputError(
    `no id on the roster ${shown(path)} is an id of this class: the roster begins with "${shown(row, 60)}", the class with "${shown(handIn, 60)}". Put the heading "id" over the column with the ids of the class, or grade without --roster.`,
  );
}
