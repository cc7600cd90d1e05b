/** A program and its arguments. */
export interface Command {
  program: string;
  args: readonly string[];
}

/** The command that runs another. */
export function inside(program: string, args: readonly string[], command: Command): Command {
  return { program, args: [...args, command.program, ...command.args] };
}
