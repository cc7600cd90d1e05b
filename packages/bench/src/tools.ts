import { access, constants } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { execFile } from "node:child_process";
import { Missing } from "./missing.ts";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * Where a command is.
 *
 * @throws {Missing} with the name of its package
 */
export async function commandNamed(name: string, aptPackage: string): Promise<string> {
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"];
  for (const folder of folders) {
    const path = join(folder, name);
    if (folder !== "" && (await isExecutable(path))) return path;
  }
  throw new Missing(`${name} is not here: apt-get install ${aptPackage}`);
}

/** The first number with dots that a tool says of itself. */
export async function versionOf(command: string, ...args: string[]): Promise<string> {
  try {
    const { stdout, stderr } = await run(command, args);
    return /\d+(?:\.\d+)+/.exec(stdout + stderr)?.[0] ?? "";
  } catch {
    return "";
  }
}

export interface Python {
  /** The interpreter itself: what stands in PATH may be a script that looks for it. */
  command: string;
  /** Of the module. */
  version: string;
}

/**
 * A Python that has the module.
 *
 * @throws {Missing} with the name of its package
 */
export async function pythonWith(module: string, aptPackage: string): Promise<Python> {
  const question = `import sys, ${module}; print(sys.executable); print(${module}.__version__)`;
  for (const name of ["python3", "/usr/bin/python3"]) {
    try {
      const { stdout } = await run(name, ["-c", question]);
      const [command = name, version = ""] = stdout.trim().split("\n");
      return { command, version };
    } catch {
      // The next one may have it.
    }
  }
  throw new Missing(`no python3 here can import ${module}: apt-get install ${aptPackage}`);
}

/**
 * Compiles a C program into a folder.
 *
 * @throws {Missing} where there is no compiler
 */
export async function compiled(source: string, program: string): Promise<string> {
  const cc = await commandNamed("cc", "gcc libc6-dev");
  try {
    await run(cc, ["-O2", "-o", program, source]);
  } catch (error) {
    throw new Missing(`cc cannot compile ${source}: apt-get install libc6-dev`, { cause: error });
  }
  return program;
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
