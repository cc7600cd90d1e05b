/**
 * Tries a door and says how that went, as one line: `open NAME` or `shut NAME CODE`.
 *
 * @param {string} name
 * @param {() => unknown} push may return a promise
 */
export async function door(name, push) {
  try {
    await push();
    console.log(`open ${name}`);
  } catch (error) {
    console.log(
      `shut ${name} ${error instanceof Error && "code" in error ? String(error.code) : String(error)}`,
    );
  }
}

/** Never ends by itself. */
export function stay() {
  setInterval(() => undefined, 1_000_000);
}
