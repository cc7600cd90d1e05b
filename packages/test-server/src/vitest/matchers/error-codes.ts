/**
 * What tells an error from others, wherever it comes from: the codes of it and of its causes, and the status of an
 * `HttpError`.
 */
export function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  return [
    ...("code" in error && typeof error.code === "string" ? [error.code] : []),
    ...("status" in error && typeof error.status === "number" ? [String(error.status)] : []),
    ...codesOf(error.cause),
  ];
}
