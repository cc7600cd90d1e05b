import { type Command, inside } from "./command.ts";

const APART = ["--user", "--map-current-user", "--pid", "--fork", "--kill-child", "--ipc", "--"];

/** The command as the first process of namespaces of its own: when it ends, so does all that it started. */
export function apart(command: Command): Command {
  return inside("unshare", APART, command);
}

/** The command, killed by the kernel when the process that started it ends. */
export function withItsParent(command: Command): Command {
  return inside("setpriv", ["--pdeathsig", "KILL", "--"], command);
}
