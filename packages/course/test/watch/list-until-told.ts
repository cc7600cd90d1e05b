// Lists the exercises of the course that it stands in, until SIGUSR2.
import { list } from "../../src/watch/list.ts";

const told = new AbortController();
process.once("SIGUSR2", () => told.abort());
await list(process.cwd(), told.signal);
console.log("list is over");
