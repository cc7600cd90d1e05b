/** Statuses below 200 are no final answers; `node:http` would refuse them later and less clearly. */
export function status(field: string, value: unknown): void {
  integer(field, value, 200, 599);
}

export function integer(field: string, value: unknown, least: number, most?: number): void {
  number(field, value, least, most);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${field} must be an integer, got ${show(value)}`);
}

export function number(field: string, value: unknown, least: number, most?: number): void {
  if (typeof value !== "number") throw new TypeError(`${field} must be a number, got ${show(value)}`);
  if (!(value >= least && Number.isFinite(value))) {
    throw new RangeError(`${field} must be ${least} or more, got ${show(value)}`);
  }
  if (most !== undefined && value > most)
    throw new RangeError(`${field} must be at most ${most}, got ${show(value)}`);
}

export function boolean(field: string, value: unknown): void {
  if (typeof value !== "boolean") throw new TypeError(`${field} must be true or false, got ${show(value)}`);
}

export function oneOf(field: string, value: string, allowed: readonly string[]): void {
  if (!allowed.includes(value))
    throw new TypeError(`${field} must be one of ${allowed.join(", ")}, got ${show(value)}`);
}

/** Refuses fields that nobody would look at: most of them are misspelt. */
export function fields(owner: string, what: string, value: object, known: readonly string[]): void {
  for (const field of Object.keys(value)) {
    if (!known.includes(field))
      throw new TypeError(`${owner}.${field} is not a field of ${what}; there are: ${known.join(", ")}`);
  }
}

export function object(field: string, value: unknown): void {
  if (typeof value !== "object" || value === null)
    throw new TypeError(`${field} must be an object, got ${show(value)}`);
}

export function show(value: unknown): string {
  if (typeof value === "number") return String(value);
  return JSON.stringify(value) ?? String(value);
}
