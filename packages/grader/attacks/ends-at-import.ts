// Exercise: 03
// Tries: to end the process with success before any test has begun.
process.exit(0);

export async function downloadAll(): Promise<never[]> {
  return [];
}
