// Exercise: 03
// Tries: to be a module that is itself a promise, which never settles.
export function then(): void {
  // Whoever imports this file waits for it.
}

export async function downloadAll(): Promise<never[]> {
  return [];
}
