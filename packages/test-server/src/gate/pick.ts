/** Which of the held responses goes next: its place among them, from 0; negative: from the end. */
export type Pick = (held: number, names: readonly string[]) => number;

/** This one before all others. */
export function first(name: string): Pick {
  return (_, names) => Math.max(0, names.indexOf(name));
}

/** This one when all others that are held have gone. */
export function last(name: string): Pick {
  return (_, names) =>
    Math.max(
      0,
      names.findIndex((other) => other !== name),
    );
}

/** In the order of their names, whatever order they have come in. */
export const byName: Pick = (_, names) => names.indexOf(names.toSorted()[0] ?? "");

/** The one that has come last. */
export const newest: Pick = () => -1;
