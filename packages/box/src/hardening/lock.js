/**
 * Puts a value where code that comes later can neither change nor remove it.
 *
 * @param {object} owner
 * @param {PropertyKey} name
 * @param {unknown} value
 */
export function lock(owner, name, value) {
  Object.defineProperty(owner, name, { value, writable: false, configurable: false, enumerable: true });
}

/**
 * Locks functions so that a call throws what Node's own permission model throws.
 *
 * @param {object} owner
 * @param {string} prefix what the owner is called in the message
 * @param {readonly string[]} names
 */
export function refuse(owner, prefix, names) {
  for (const name of names) {
    // Some are not there on every thread and every platform.
    if (!(name in owner)) continue;
    lock(owner, name, () => {
      throw refusal(`${prefix}.${name}`);
    });
  }
}

/** @param {string} name */
export function refusal(name) {
  return Object.assign(new Error(`${name} is not available here`), { code: "ERR_ACCESS_DENIED" });
}
