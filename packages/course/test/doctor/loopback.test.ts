import { expect, test } from "vitest";
import { checkLoopback, tryLoopback } from "../../src/doctor/loopback.ts";

test("a server here can be reached", async () => {
  expect(await tryLoopback()).toEqual({});
  expect(checkLoopback({}).fix).toBeUndefined();
});

test("an address that is not of this computer", async () => {
  expect(await tryLoopback("192.0.2.1")).toEqual({ notListening: "EADDRNOTAVAIL" });
});

test("no server can listen, or none be reached", () => {
  expect(checkLoopback({ notListening: "EPERM" })).toMatchObject({
    found: "no server can listen on 127.0.0.1 (EPERM)",
    fix: expect.stringContaining("allow Node to use 127.0.0.1"),
  });
  expect(checkLoopback({ notReached: "ECONNREFUSED" })).toMatchObject({
    found: "a server on 127.0.0.1 cannot be reached (ECONNREFUSED)",
    fix: expect.stringContaining("allow Node to use 127.0.0.1"),
  });
});
