import { expect, test } from "vitest";
import { checkGallery } from "../../../src/author/check/gallery.ts";
import { exercise, failed, outcome, results } from "./outcomes.ts";

const first = outcome({ title: "a" });
const second = outcome({ title: "b", task: 2 });
const visible = results(first, second, outcome({ title: "c", task: 0 }));

test("each task is failed by some wrong answer", () => {
  const wrong = new Map([
    ["one", results(failed("No.", { title: "a" }), second)],
    ["two", results(first, failed("No.", { title: "b", task: 2 }))],
  ]);
  expect(checkGallery(exercise, visible, wrong)).toEqual([]);
});

test("a task that none fails; a hidden test of that task does not count", () => {
  const wrong = new Map([
    ["one", results(failed("No.", { title: "a" }), second, failed("No.", { title: "hidden", task: 2 }))],
  ]);
  expect(checkGallery(exercise, visible, wrong)).toEqual([
    {
      at: "solutions/03-gather/wrong",
      what: "holds no answer that fails task 2",
      todo: "add a typical mistake in that task, with its sentence",
    },
  ]);
});

test("no wrong answer at all is told of elsewhere", () => {
  expect(checkGallery(exercise, visible, new Map())).toEqual([]);
});
