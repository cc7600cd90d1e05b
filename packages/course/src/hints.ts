/** The hints for one task, from a question to the shape. */
export interface TaskHints {
  task: number;
  /** `start every download before you wait for any` */
  goal: string;
  /** Markdown, without the numbers. */
  levels: string[];
}

/** Reads a `hints.md`: a heading `## Task 1: goal` for each task, and below it a numbered list. */
export function readHints(markdown: string): TaskHints[] {
  return markdown.split(/^## /m).flatMap((part) => {
    const [, task, goal = ""] = /^Task (\d+): *(.*)/.exec(part) ?? [];
    if (task === undefined) return [];
    const levels = part
      .split(/^\d\. /m)
      .slice(1)
      .map((level) => level.trim());
    return [{ task: Number(task), goal, levels }];
  });
}
