import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CourseError } from "../../course-error.ts";
import { runPnpm } from "../pnpm.ts";

const LOCKFILE = "pnpm-lock.yaml";

/**
 * Lets pnpm reduce the lockfile of the course to what an edition needs: the versions stay.
 *
 * @param edition where its files stand
 * @throws {CourseError} when pnpm cannot, or the lockfile says where its packages were fetched.
 */
export async function pruneLockfile(root: string, edition: string): Promise<Buffer> {
  if (!existsSync(join(root, LOCKFILE)))
    throw new CourseError(`${LOCKFILE} is missing: pnpm install makes it.`);
  copyFileSync(join(root, LOCKFILE), join(edition, LOCKFILE));
  await runPnpm(edition, ["install", "--lockfile-only", "--no-frozen-lockfile", "--prefer-offline"]);
  const lockfile = readFileSync(join(edition, LOCKFILE));
  const [host] = /https?:\/\/[^\s'"}]+/.exec(lockfile.toString()) ?? [];
  if (host !== undefined)
    throw new CourseError(`the lockfile of the edition names ${host}: students may not reach it.`);
  return lockfile;
}
