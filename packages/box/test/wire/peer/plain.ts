import type { Manner } from "../../../src/wire/manner.ts";

/** An end with nothing around it. */
export const PLAIN = {
  isSecret: () => false,
  where: () => undefined,
  place: () => undefined,
  session: () => undefined,
  openSession: () => ({}),
  moved: () => undefined,
  beforeSending: () => undefined,
  follow: (promise, ended) =>
    void promise.then(
      (value) => ended(true, value),
      (reason: unknown) => ended(false, reason),
    ),
  giveUp: () => false,
  tooLate: () => new Error("never"),
} satisfies Partial<Manner>;
