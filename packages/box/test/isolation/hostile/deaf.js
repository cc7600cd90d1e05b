/** Listens to no signal that can be listened to. */
import { stay } from "./door.js";

for (const name of /** @type {const} */ (["SIGTERM", "SIGINT", "SIGHUP", "SIGUSR2"])) {
  process.on(name, () => console.log(`open ${name}`));
}
console.log("open deaf");
stay();
