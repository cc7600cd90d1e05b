import { expect, test } from "vitest";
import { redirectOf } from "../src/redirect.ts";

const from = { url: new URL("http://h:1/dir/a?b#c"), headers: {} };

function sentTo(location: string, headers: Record<string, string> = {}): Record<string, unknown> | undefined {
  const target = redirectOf({ ...from, headers }, { status: 302, headers: new Headers({ location }) });
  return target && { url: target.url.href, headers: target.headers };
}

test.for([
  ["http://other/x", "http://other/x"],
  ["https://h:1/x", "https://h:1/x"],
  ["//other/x", "http://other/x"],
  ["/x", "http://h:1/x"],
  ["x?y", "http://h:1/dir/x?y"],
  ["", "http://h:1/dir/a?b"],
  ["/x#part", "http://h:1/x"],
] as const)("Location %j leads to %s", ([location, url]) => {
  expect(sentTo(location)).toMatchObject({ url });
});

test.for([301, 302, 303, 307, 308])("status %i redirects", (status) => {
  expect(redirectOf(from, { status, headers: new Headers({ location: "/x" }) })?.url.href).toBe(
    "http://h:1/x",
  );
});

test.for([201, 300, 304, 305, 404])("status %i does not redirect", (status) => {
  expect(redirectOf(from, { status, headers: new Headers({ location: "/x" }) })).toBeUndefined();
});

test("a redirect without Location is an answer like any other", () => {
  expect(redirectOf(from, { status: 302, headers: new Headers() })).toBeUndefined();
});

test.for(["ftp://h/x", "http://", "javascript:alert(1)"])("Location %j is refused", (location) => {
  expect(() => sentTo(location)).toThrow(
    expect.objectContaining({
      code: "BAD_REDIRECT",
      message: `Failed to get http://h:1/dir/a?b#c: it redirects to '${location}', which is not an http or https URL`,
    }),
  );
});

const headers = { Authorization: "a", Cookie: "b", "Proxy-Authorization": "c", Host: "d", Range: "bytes=1-" };

test("headers go along within an origin", () => {
  expect(sentTo("/x", headers)).toMatchObject({ headers });
});

test.for(["http://h:2/x", "https://h:1/x", "http://other:1/x"])(
  "secrets do not go along to %s",
  (location) => {
    expect(sentTo(location, headers)).toEqual({ url: location, headers: { Range: "bytes=1-" } });
  },
);
