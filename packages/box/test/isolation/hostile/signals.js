/** Ends processes that are not its own. */
import { door } from "./door.js";

const victim = Number(process.argv[2]);
await door("kill", () => process.kill(victim, "SIGKILL"));
await door("kill below", () => {
  const error = Reflect.get(process, "_kill")(victim, 9);
  if (error !== 0) throw new Error(`error ${error}`);
});
