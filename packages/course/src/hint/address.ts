/** What `pnpm hint` is asked for: `gather`, `3.2` or `3.2.1`. */
export interface Address {
  /** The exercise, as it was typed. */
  name: string;
  task: number | undefined;
  level: number | undefined;
}

export function parseAddress(typed: string): Address {
  const [, name = typed, task, level] = /^(.+?)(?:\.(\d+))?(?:\.(\d+))?$/.exec(typed) ?? [];
  return {
    name,
    task: task === undefined ? undefined : Number(task),
    level: level === undefined ? undefined : Number(level),
  };
}
