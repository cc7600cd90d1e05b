import { describe, exerciseTest, expect, inFlight } from "@meanwhile/test-server/vitest";

const test = exerciseTest(() => import("#exercise"));

// AUTHOR: write the visible tests: the specification, one describe per task, titles that are sentences
describe("Task 1: ask for all sizes at once", () => {
  test("both downloads are in flight together", async ({ exercise, server }) => {
    const urls = server.serve({ archivo1: { size: 1000 }, archivo2: { size: 2000 } });
    // No answer comes before both requests are there.
    server.hold(inFlight(2));

    const sizes = await exercise.sizes(urls);

    expect(server).toOverlap(2);
    expect(sizes, "The sizes are not those of the files, in the order of the URLs.").toEqual([1000, 2000]);
  });
});
