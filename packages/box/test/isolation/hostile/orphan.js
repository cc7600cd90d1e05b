/** Leaves behind a process of a session of its own, which answers on a connection to the port that it is told. */
import { spawn } from "node:child_process";
import { door, stay } from "./door.js";

const [port = "", how] = process.argv.slice(2);
await door("double fork", () => {
  if (how !== "twice") {
    spawn(process.execPath, [import.meta.filename, port, "twice"], { detached: true, stdio: "ignore" });
    stay();
    return;
  }
  const companion = new URL("companion.js", import.meta.url).pathname;
  spawn(process.execPath, [companion, port], { detached: true, stdio: "ignore" }).unref();
});
