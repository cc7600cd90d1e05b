// Before the rest is loaded: that takes a second, and a signal would end it without a word.
import "./interrupted.ts";

const { main } = await import("./program.ts");
process.exitCode = await main();
