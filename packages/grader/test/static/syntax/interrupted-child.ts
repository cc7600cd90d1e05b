// Ctrl-C reaches every process of a terminal.
process.on("message", () => process.kill(process.pid, "SIGINT"));
