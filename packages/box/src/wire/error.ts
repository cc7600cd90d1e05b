const CLASSES = [RangeError, TypeError, SyntaxError, ReferenceError, EvalError, URIError];

/** What vitest reads as an order to itself. */
const ORDERS = /VITEST/g;

/** The class of the platform that an error is of, or that its own class extends. */
export function classOf(error: Error): string | null {
  return [...CLASSES, AggregateError].find((known) => error instanceof known)?.name ?? null;
}

/**
 * Makes an error of data. Its stack holds the learner's line and nothing else: a stack that was made up could have a
 * reporter print any file.
 *
 * @param kind what {@link classOf} has said of it
 */
export function errorOf(name: string, kind: unknown, message: string, where: string | undefined): Error {
  const text = message.replaceAll(ORDERS, "vitest");
  const error = bare(kind, text);
  const place = where === undefined ? "" : `\n    at ${where}`;
  const hidden = { enumerable: false, configurable: true, writable: true };
  Object.defineProperty(error, "name", { value: name, ...hidden });
  Object.defineProperty(error, "stack", { value: `${name}: ${text}${place}`, ...hidden });
  return error;
}

function bare(kind: unknown, text: string): Error {
  if (kind === AggregateError.name) return new AggregateError([], text);
  const known = CLASSES.find(({ name }) => name === kind);
  return known === undefined ? new Error(text) : new known(text);
}
