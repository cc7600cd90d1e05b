// A lane that does as its submission says: `pass`, `break`, `die`, `die once FILE`, `hang FILE`.
import { existsSync, writeFileSync } from "node:fs";
import type { Task } from "../../src/conduct/task.ts";
import { madeUpRan, madeUpRun } from "../made-up-run.ts";

process.on("SIGINT", () => undefined);
process.on("message", ({ task }: { task: Task }) => {
  const [, bytes = new Uint8Array()] = task.files.findLast(([path]) => path.endsWith("/exercise.ts")) ?? [];
  const [order = "", file = ""] = Buffer.from(bytes).toString().split("|");
  if (order === "die" || (order === "die once" && !existsSync(file))) {
    if (file !== "") writeFileSync(file, "");
    throw new TypeError("the lane is broken");
  }
  if (order === "hang") return writeFileSync(file, `${process.pid}`);
  if (order === "break") return process.send?.({ type: "broken", message: "Error: no test ran\n at x" });
  return process.send?.({ type: "ran", run: madeUpRun([madeUpRan("one")]) });
});
process.once("disconnect", () => process.exit(0));
process.send?.({ type: "ready" });
