/** Where the preload leaves the function until the first module takes it. */
const PLACE = Symbol.for("meanwhile.box.announce-ports");

/** @typedef {(ports: readonly number[]) => void} AnnouncePorts */

/**
 * Hands over, once, the function that opens further loopback ports. To be called before any code of a student is
 * loaded: what is not there any more cannot be taken. In a process without the preload it does nothing.
 *
 * @returns {AnnouncePorts}
 */
export function takeAnnouncePorts() {
  const announce = Reflect.get(globalThis, PLACE);
  Reflect.deleteProperty(globalThis, PLACE);
  return announce ?? (() => undefined);
}

/** @param {AnnouncePorts} announce */
export function leaveAnnouncePorts(announce) {
  Object.defineProperty(globalThis, PLACE, { value: announce, configurable: true });
}
