// Exercise: 03
// Tries: to keep the thread before a test can say anything.
for (;;);

export async function downloadAll(): Promise<never[]> {
  return [];
}
