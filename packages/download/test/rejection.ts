/** What a promise rejects with, identity kept. Fails if it resolves. */
export async function rejectionOf(promise: Promise<unknown>): Promise<unknown> {
  const { reason } = await promise.then(
    () => Promise.reject(new Error("Expected a rejection, but the promise resolved")),
    (reason: unknown) => ({ reason }),
  );
  return reason;
}
