import { layersFor, type Level, strongestLevel } from "@meanwhile/box/isolation";
import { styled } from "@meanwhile/course/src/terminal.ts";
import { UsageError } from "@meanwhile/course/src/usage-error.ts";
import { missingLayer } from "./missing-layer.ts";
import type { GradeFlags } from "./options.ts";

/** Loudly, where it is less than it might be. */
export function levelFor({
  isolation,
  requireIsolation,
}: Pick<GradeFlags, "isolation" | "requireIsolation">): Level {
  const { level: strongest, missing } = strongestLevel();
  // Never by itself: code of students without any box is for those who ask for it.
  if (isolation === "auto" && strongest === "none") layersFor("default");
  const level = isolation === "auto" ? strongest : isolation;
  if (
    requireIsolation !== undefined &&
    (level === "none" || (requireIsolation === "sealed" && level !== "sealed"))
  ) {
    if (isolation !== "auto")
      throw new UsageError(
        `--isolation ${level} is less than --require-isolation ${requireIsolation} asks for.`,
      );
    layersFor(requireIsolation);
  }
  layersFor(level);
  if (level === "none")
    console.error(styled("red", " Isolation: none. Code of students can do all that you can do, and cheat."));
  for (const layer of isolation === "auto" ? missing : []) console.error(missingLayer(level, layer));
  return level;
}
