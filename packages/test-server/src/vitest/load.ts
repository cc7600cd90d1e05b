import { stripVTControlCharacters } from "node:util";
import { Finding } from "../finding.ts";
import { followModuleLoading } from "./module-loading.ts";
import { program } from "./program.ts";
import type { Run } from "./run.ts";
import { whereIn } from "../program/where.ts";

/**
 * Loads the module under test.
 *
 * @throws {Finding} when that fails: with the sentence of what it threw, and the place where.
 */
export async function loadExercise<M>(load: () => Promise<M>, run: Run): Promise<M> {
  followModuleLoading();
  run.loading = true;
  try {
    return await program().load(load);
  } catch (cause) {
    const text =
      cause instanceof Error ? stripVTControlCharacters(`${cause.name}: ${cause.message}`) : String(cause);
    const [, mistake] = /\[PARSE_ERROR\]\s*(.+)/.exec(text) ?? [];
    // The compiler says where in its message, the program on its stack.
    const where = whereIn(mistake === undefined && cause instanceof Error ? cause.stack : text);
    if (where !== undefined) run.meta.where ??= where;
    if (mistake !== undefined) throw new Finding(`exercise.ts is no TypeScript: ${mistake}.`);
    throw new Finding(`exercise.ts cannot be loaded: ${text}`, { cause });
  } finally {
    run.loading = false;
  }
}
