/** Statuses below 200 are no final answers; `node:http` would refuse them later and less clearly. */
export function status(field: string, value: unknown): void {
  integer(field, value, 200);
  if (Number(value) > 599) throw new RangeError(`${field} must be at most 599, got ${show(value)}`);
}

export function integer(field: string, value: unknown, least: number): void {
  number(field, value, least);
  if (!Number.isInteger(value)) throw new RangeError(`${field} must be an integer, got ${show(value)}`);
}

export function number(field: string, value: unknown, least: number): void {
  if (typeof value !== "number") throw new TypeError(`${field} must be a number, got ${show(value)}`);
  if (!(value >= least && Number.isFinite(value))) {
    throw new RangeError(`${field} must be ${least} or more, got ${show(value)}`);
  }
}

export function boolean(field: string, value: unknown): void {
  if (typeof value !== "boolean") throw new TypeError(`${field} must be true or false, got ${show(value)}`);
}

export function oneOf(field: string, value: string, allowed: readonly string[]): void {
  if (!allowed.includes(value))
    throw new TypeError(`${field} must be one of ${allowed.join(", ")}, got ${show(value)}`);
}

export function show(value: unknown): string {
  if (typeof value === "number") return String(value);
  return JSON.stringify(value) ?? String(value);
}
