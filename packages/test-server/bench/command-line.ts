/** Reads a command line by `read`. Prints the help and exits 0, or says what is wrong and exits 2. */
export function orHelp<Options>(help: string, read: () => Options | "help"): Options {
  try {
    const options = read();
    if (options !== "help") return options;
    process.stdout.write(help);
    return process.exit(0);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
    return process.exit(2);
  }
}

/** @throws {RangeError} naming the option */
export function countOf(option: string, text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1)
    throw new RangeError(`${option} must be an integer of 1 or more, got ${text}`);
  return count;
}
