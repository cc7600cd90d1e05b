import { lock, refusal, refuse } from "./lock.js";

// Not imported: an imported name of a built-in module changes when somebody puts another function there.
const { isIP } = process.getBuiltinModule("node:net");
const dns = process.getBuiltinModule("node:dns");
const EACCES = -13;

/**
 * Nothing is asked for a name: no query leaves, not even one that would carry data out. `localhost` is 127.0.0.1.
 */
export function guardNames() {
  const { lookup } = dns;
  const lookupLater = dns.promises.lookup;
  lock(
    dns,
    "lookup",
    (
      /** @type {unknown} */ name,
      /** @type {never} */ options,
      /** @type {Callback | undefined} */ callback,
    ) => {
      const address = known(name);
      const done = callback ?? options;
      if (address !== undefined) return lookup(address, options, /** @type {never} */ (callback));
      return void setImmediate(() => done(unknownName(name)));
    },
  );
  lock(dns.promises, "lookup", async (/** @type {unknown} */ name, /** @type {never} */ options) => {
    const address = known(name);
    if (address === undefined) throw unknownName(name);
    return lookupLater(address, options);
  });
  refuse(dns, "dns", ["lookupService"]);
  refuse(dns.promises, "dns.promises", ["lookupService"]);
  const { _handle } = /** @type {{ _handle: object }} */ (/** @type {unknown} */ (new dns.Resolver()));
  const queries = Object.getPrototypeOf(_handle);
  for (const name of Object.getOwnPropertyNames(queries)) {
    if (name.startsWith("query") || name === "getHostByAddr") lock(queries, name, () => EACCES);
  }
}

/** @typedef {(error: Error) => void} Callback */

/**
 * @param {unknown} name
 * @returns {string | undefined}
 */
function known(name) {
  if (name === "localhost") return "127.0.0.1";
  return typeof name === "string" && isIP(name) > 0 ? name : undefined;
}

/** @param {unknown} name */
function unknownName(name) {
  const error = refusal("a name other than localhost");
  return Object.assign(error, { code: "ENOTFOUND", syscall: "getaddrinfo", hostname: name });
}
