import { expect, test } from "vitest";
import { madeUpClass, STARTER } from "../made-up-class.ts";

test("a file that was handed out beside the exercise is part of the attempt", async () => {
  await using made = await madeUpClass({
    "ana/14/exercise.ts": STARTER,
    "ana/14/exercise-worker.ts": "export const mine = 1;",
  });
  const { submissions } = await made.read(["14"]);
  expect(submissions[0]).toMatchObject({ state: "gradable" });
  expect([...(submissions[0]?.files.keys() ?? [])]).toEqual(["exercise.ts", "exercise-worker.ts"]);
});

test("more than 200 files, or 2 MB, are not taken", async () => {
  const names = Array.from({ length: 201 }, (_, index) => `n${index}.ts`);
  const many = names.map((name) => [`ana/${name}`, "export {};"]);
  const large = names.slice(0, 9).map((name) => [`ben/${name}`, `//${"x".repeat(250_000)}`]);
  const imports = (count: number): string =>
    names
      .slice(0, count)
      .map((name) => `import "./${name}";`)
      .join("\n");
  await using made = await madeUpClass({
    ...Object.fromEntries([...many, ...large]),
    "ana/exercise.ts": imports(201),
    "ben/exercise.ts": imports(9),
  });
  const { submissions } = await made.read();
  expect(submissions.map(({ reason, flags }) => [reason, flags])).toEqual([
    ["exercise.ts imports more than 200 files.", ["too-big"]],
    ["exercise.ts and its imports are larger than 2 MB.", ["too-big"]],
  ]);
});
