export async function spins(): Promise<void> {
  let done = false;
  while (!done) done = Date.now() < 0;
}

/** Three loops that take turns with each other, and with nobody else. */
export async function awaitsWhatIsSettled(): Promise<void> {
  await Promise.all([1, 2, 3].map(() => look()));
}

async function look(): Promise<void> {
  let done = false;
  while (!done) {
    await Promise.resolve();
    done = Date.now() < 0;
  }
}
