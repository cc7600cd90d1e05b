/** Where the preload leaves them until the first module takes them. */
const PLACE = Symbol.for("meanwhile.box.powers");

/**
 * What the preload has closed to everybody else.
 *
 * @typedef {object} Powers
 * @property {(ports: readonly number[]) => void} announcePorts opens further loopback ports
 * @property {(flags: string) => void} setFlags of V8
 */

/**
 * Hands them over, once. To be called before any code of a student is loaded: what is not there any more cannot be
 * taken. In a process without the preload they do nothing.
 *
 * @returns {Powers}
 */
export function takePowers() {
  const powers = Reflect.get(globalThis, PLACE);
  Reflect.deleteProperty(globalThis, PLACE);
  return powers ?? { announcePorts: () => undefined, setFlags: () => undefined };
}

/** @param {Powers} powers */
export function leavePowers(powers) {
  Object.defineProperty(globalThis, PLACE, { value: powers, configurable: true });
}
