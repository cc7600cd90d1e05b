/** The classes of errors that a test may ask for by class. */
const CLASSES: Record<string, new (message: string) => Error> = {
  RangeError,
  TypeError,
  SyntaxError,
  ReferenceError,
  EvalError,
  URIError,
};

/** A place such as `exercises/03-gather/exercise.ts:14:5`. */
const PLACE =
  /^(?:exercises|solutions)\/\d\d-[\w-]{1,80}\/(?:[\w-]{1,80}\/){0,3}[\w.-]{1,80}:\d{1,6}:\d{1,6}$/;

/** What vitest reads as an order to itself. */
const ORDERS = /VITEST/g;

/**
 * Makes an error of data. Its stack holds the learner's line and nothing else: a stack that was made up could have a
 * reporter print any file.
 */
export function errorOf(name: string, message: string, where: string | undefined): Error {
  const text = message.replaceAll(ORDERS, "vitest");
  const known = Object.hasOwn(CLASSES, name) ? CLASSES[name] : undefined;
  const error = known === undefined ? new Error(text) : new known(text);
  const place = where !== undefined && PLACE.test(where) ? `\n    at ${where}` : "";
  const hidden = { enumerable: false, configurable: true, writable: true };
  Object.defineProperty(error, "name", { value: name, ...hidden });
  Object.defineProperty(error, "stack", { value: `${name}: ${text}${place}`, ...hidden });
  return error;
}
