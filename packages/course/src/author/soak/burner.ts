/** Keeps one core busy, in a process of its own, until the process that started it is gone. */
process.on("disconnect", () => process.exit());

function burn(): void {
  const until = performance.now() + 50;
  while (performance.now() < until);
  setImmediate(burn);
}

burn();
