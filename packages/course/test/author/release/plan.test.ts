import { expect, test } from "vitest";
import { deliver, type Delivered, hashOf } from "../../../src/author/release/delivered.ts";
import { type Plan, planUpdate } from "../../../src/author/release/plan.ts";

type Texts = Record<string, string>;

function files(texts: Texts): Map<string, Buffer> {
  return new Map(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)]));
}

/** What becomes of an edition that was handed out as `old` and stands as `now`. */
function update(old: Texts | Delivered, now: Texts, next: Texts): { plan: Plan; after: Texts } {
  const delivered =
    "files" in old && old.files instanceof Map ? (old as Delivered) : deliver(files(old as Texts));
  const hashes = new Map([...files(now)].map(([path, content]) => [path, hashOf(content)]));
  const plan = planUpdate(delivered, files(next), (path) => hashes.get(path));
  const written = [...plan.write].map(([path, content]) => [path, content.toString()] as const);
  const after = { ...now, ...Object.fromEntries(written) };
  for (const path of plan.remove) delete after[path];
  return { plan, after };
}

test("what nobody has touched becomes what it is now", () => {
  const { plan, after } = update(
    { a: "1", b: "1", c: "1" },
    { a: "1", b: "1", c: "1" },
    { a: "1", b: "2", d: "1" },
  );
  expect(after).toEqual({ a: "1", b: "2", d: "1" });
  expect(plan.told).toEqual({ added: ["d"], changed: ["b"], removed: ["c"], beside: [], kept: [] });
});

test("what a student has changed is left alone; what is new stands beside it", () => {
  const old = { "e/exercise.ts": "1", "e/README.md": "1", ".gitignore": "1", "gone.ts": "1" };
  const now = { "e/exercise.ts": "mine", "e/README.md": "mine", ".gitignore": "mine", "gone.ts": "mine" };
  const { plan, after } = update(old, now, { "e/exercise.ts": "2", "e/README.md": "1", ".gitignore": "2" });
  expect(after).toEqual({ ...now, "e/exercise.new.ts": "2", ".gitignore.new": "2" });
  expect(plan.told).toEqual({
    added: [],
    changed: [],
    removed: [],
    beside: [
      { own: "e/exercise.ts", arrived: "e/exercise.new.ts" },
      { own: ".gitignore", arrived: ".gitignore.new" },
    ],
    kept: ["gone.ts"],
  });
});

test("a file of the student's own is in the way of a new one: beside it", () => {
  expect(update({}, { "notes.md": "mine" }, { "notes.md": "1" }).after).toEqual({
    "notes.md": "mine",
    "notes.new.md": "1",
  });
});

test("what a student has deleted comes back", () => {
  expect(update({ a: "1" }, {}, { a: "1" }).after).toEqual({ a: "1" });
});

test("the same again changes nothing", () => {
  const first = update({ "a.ts": "1" }, { "a.ts": "mine" }, { "a.ts": "2" });
  const again = update(first.plan.delivered, first.after, { "a.ts": "2" });
  expect(again.after).toEqual({ "a.ts": "mine", "a.new.ts": "2" });
  expect([again.plan.write.size, again.plan.remove, again.plan.told.beside]).toEqual([0, [], []]);
});

test("a newer one replaces what stands beside, unless the student has changed that, too", () => {
  const first = update({ "a.ts": "1" }, { "a.ts": "mine" }, { "a.ts": "2" });
  expect(update(first.plan.delivered, first.after, { "a.ts": "3" }).after).toEqual({
    "a.ts": "mine",
    "a.new.ts": "3",
  });
  const edited = { ...first.after, "a.new.ts": "mine, too" };
  expect(update(first.plan.delivered, edited, { "a.ts": "3" }).after).toEqual({
    ...edited,
    "a.new2.ts": "3",
  });
});

test("what was taken over need not stand beside any more", () => {
  const first = update({ "a.ts": "1" }, { "a.ts": "mine" }, { "a.ts": "2" });
  const { after, plan } = update(first.plan.delivered, { ...first.after, "a.ts": "2" }, { "a.ts": "2" });
  expect(after).toEqual({ "a.ts": "2" });
  expect(plan.delivered.beside.size).toBe(0);
});

test("after a crash before the manifest was written the same update goes through", () => {
  const { after, plan } = update({ a: "1", b: "1" }, { a: "2", b: "1" }, { a: "2", b: "2" });
  expect(after).toEqual({ a: "2", b: "2" });
  expect(plan.told.beside).toEqual([]);
});

test("other line ends are no change", () => {
  expect(update({ a: "1\n2\n" }, { a: "1\r\n2\r\n" }, { a: "3\n" }).after).toEqual({ a: "3\n" });
});
