import { strongestLevel } from "@meanwhile/box/isolation";
import { block, row, styled } from "@meanwhile/course/src/terminal.ts";

/** In words, what a layer is for. */
const LAYERS: Record<string, string> = {
  permission: "Node keeps files, processes and workers",
  hardening: "JavaScript that closes what Node leaves open",
  limits: "the kernel limits memory, time and descriptors",
  watchdog: "memory, time, disk and output are watched",
  namespaces: "processes of its own",
  parent: "ends with the grader",
  user: "a user of its own",
  bubblewrap: "files of its own",
  network: "a network of its own",
};

/** `pnpm grade doctor`: how strongly boxes can be closed on this machine, and what would make it more. */
export function doctor(): void {
  const { level, layers, missing } = strongestLevel();
  console.log(`\n Isolation on this machine: ${styled("bold", level)}\n`);
  for (const layer of layers)
    console.log(row(` ${LAYERS[layer] ?? layer}`, "ok", (text) => styled("green", text)));
  for (const { layer, why, fix } of missing) {
    console.log(row(` ${LAYERS[layer] ?? layer}`, "missing", (text) => styled("yellow", text)));
    console.log(`${block(why, 5)}\n${block(`-> ${fix}`, 5)}`);
  }
  console.log("");
}
