import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { type MadeUpCourse, madeUpCourse } from "../made-up-course.ts";

/** A made-up course under version control. */
export interface CourseInGit extends MadeUpCourse {
  commit(): Promise<void>;
}

/** A course of these files, committed. */
export async function courseInGit(files: Record<string, string>): Promise<CourseInGit> {
  const course = await madeUpCourse(files);
  const git = async (...args: readonly string[]): Promise<unknown> =>
    promisify(execFile)("git", ["-c", "user.name=a", "-c", "user.email=a@example.com", ...args], {
      cwd: course.root,
    });
  const commit = async (): Promise<void> => {
    await git("add", "exercises");
    await git("commit", "--quiet", "--no-gpg-sign", "--message", "a");
  };
  await git("init", "--quiet");
  await commit();
  return { ...course, commit };
}
