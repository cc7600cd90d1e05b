/** @returns what to say of an error that is not the one that began it */
export function notTheOriginal(error: unknown): string {
  return error instanceof Error && error.name === "AbortError"
    ? "Your function rejected with the AbortError of a download that it had cancelled itself, not with the failure that came first."
    : "Your function rejected, but not with the original error.";
}
