/** What a promise rejects with, identity kept. Fails if it resolves. */
export function rejectionOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => Promise.reject(new Error("Expected a rejection, but the promise resolved")),
    (reason: unknown) => reason,
  );
}
