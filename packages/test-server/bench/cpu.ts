let start = process.cpuUsage();

/** Begins to count this process's time on the processor. */
export function startCpu(): void {
  start = process.cpuUsage();
}

/** Seconds on the processor since then. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
