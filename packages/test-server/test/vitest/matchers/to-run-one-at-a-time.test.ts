import { test } from "vitest";
import { inFlight } from "../../../src/index.ts";
import { expect } from "../../../src/vitest/matchers/index.ts";
import { refusal } from "../refusal.ts";
import { download, downloadTogether, watchedServer } from "../watched-server.ts";

const files = { a: {}, b: {}, c: {} };

test("toRunOneAtATime names the request that left too early", async () => {
  await using watched = await watchedServer(files);
  const { server } = watched;
  await download(server, "a", "b");
  expect(server).toRunOneAtATime();
  expect(await refusal(() => expect(server).not.toRunOneAtATime())).toBe("The requests ran one at a time.");

  server.hold(inFlight(2));
  await downloadTogether(server, "b", "c");
  expect((await refusal(() => expect(server).toRunOneAtATime()))?.split("\n").slice(0, 3)).toEqual([
    "You did not wait: request 4 left before response 3 had ended.",
    "  expected  1 download in flight at a time",
    "  got       2",
  ]);
});

test("toRunOneAtATime tells a head that was awaited from a body that was not", async () => {
  await using watched = await watchedServer(files);
  const { server } = watched;
  server.hold({ ...inFlight(2), afterBytes: 1000 });
  const first = download(server, "a");
  await server.trace.until(({ requests }) => requests[0]?.heldFor !== undefined);
  await Promise.all([first, download(server, "b")]);
  expect((await refusal(() => expect(server).toRunOneAtATime()))?.split("\n")[0]).toBe(
    "You did not wait for the whole answer: request 2 left before the body of response 1 had ended.",
  );
});
