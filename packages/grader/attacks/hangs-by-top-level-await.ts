// Exercise: 03
// Tries: to wait for ever while it is being loaded.
await new Promise(() => undefined);

export async function downloadAll(): Promise<never[]> {
  return [];
}
