// Lists the exercises of the course that it stands in, until SIGUSR2.
import { useScratch } from "../../src/scratch.ts";
import { list } from "../../src/watch/list.ts";

// As `pnpm watch` does: what a process that is killed leaves behind goes with it.
useScratch();
const told = new AbortController();
process.once("SIGUSR2", () => told.abort());
await list(process.cwd(), told.signal);
console.log("list is over");
