import { type Kind, type Members, type Step, STEPS } from "./tags.ts";

/** What kind of reference an object becomes; undefined where it is data. */
export function kindOf(value: object): Kind | undefined {
  if (value instanceof Promise) return "promise";
  if (value instanceof AbortSignal) return "signal";
  if (Symbol.asyncIterator in value) return "async iterable";
  if (Symbol.iterator in value && "next" in value) return "generator";
  const { methods, getters, disposable } = membersOf(value);
  return methods.length > 0 || getters.length > 0 || disposable ? "instance" : undefined;
}

/** What an instance has from its class, and not of its own. */
export function membersOf(instance: object): Members {
  const members: Members = {
    methods: [],
    getters: [],
    disposable: Symbol.asyncDispose in instance || Symbol.dispose in instance,
  };
  let prototype: unknown = Object.getPrototypeOf(instance);
  while (typeof prototype === "object" && prototype !== null && prototype !== Object.prototype) {
    for (const [name, member] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      if (name === "constructor") continue;
      if (member.get !== undefined) members.getters.push(name);
      else if (typeof member.value === "function") members.methods.push(name);
    }
    prototype = Object.getPrototypeOf(prototype);
  }
  if (members.methods.length > 0 || members.disposable) members.getters.push(...Object.keys(instance));
  return members;
}

/** What can be asked of an iterator; nothing of what only gives one. */
export function stepsOf(thing: object): Step[] {
  return STEPS.filter((step) => typeof Reflect.get(thing, step) === "function");
}
