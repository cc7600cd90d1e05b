/** What the system calls an error, such as `EACCES`; else the error in words. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
