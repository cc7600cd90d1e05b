import { beforeAll, afterAll, describe, expect, test } from "vitest";
import { request } from "undici";
import { type Server, startServer } from "../../src/index.ts";

let server: Server;
const size = 1000;

beforeAll(async () => {
  server = await startServer({
    files: {
      strong: { size },
      weak: { size, etag: "weak" },
      none: { size, etag: "none" },
      whole: { size, ranges: false },
      empty: { size: 0 },
      unannounced: { size: 100_000, contentLength: false },
      "unannounced and empty": { size: 0, contentLength: false },
      moved: { redirectTo: "dir/é b?.bin" },
      "dir/é b?.bin": { size: 5 },
      away: { redirectTo: "http://example.com/ñ" },
      teapot: { status: 418 },
      nothing: { status: 204 },
      busy: {
        faults: [
          { status: 503, retryAfter: 2 },
          undefined,
          { status: 429, retryAfter: "Fri, 31 Dec 1999 23:59:59 GMT" },
          { status: 500 },
        ],
      },
      broken: { redirectTo: "strong", faults: [{ truncateAfter: 3 }] },
    },
  });
});
afterAll(() => server[Symbol.asyncDispose]());

async function get(
  name: string,
  headers: Record<string, string> = {},
  method: "GET" | "HEAD" | "POST" = "GET",
) {
  const { statusCode: status, headers: answer, body } = await request(server.url(name), { headers, method });
  return { status, headers: answer, body: Buffer.from(await body.arrayBuffer()) };
}

describe("ranges", () => {
  const parts: [range: string, from: number, to: number][] = [
    ["bytes=0-0", 0, 0],
    ["bytes=0-", 0, 999],
    ["bytes=10-19", 10, 19],
    ["bytes=990-2000", 990, 999],
    ["bytes=-1", 999, 999],
    ["bytes=-5000", 0, 999],
    ["bytes=0-9,5000-", 0, 9],
    ["Bytes= 5-5 , 2000-3000", 5, 5],
  ];
  for (const [range, from, to] of parts) {
    test(`${range} is 206 with ${from} to ${to}`, async () => {
      const { status, headers, body } = await get("strong", { range });
      expect(status).toBe(206);
      expect(headers["content-range"]).toBe(`bytes ${from}-${to}/1000`);
      expect(headers["content-length"]).toBe(String(to - from + 1));
      expect(headers["accept-ranges"]).toBe("bytes");
      expect(body.equals(server.bytes("strong").subarray(from, to + 1))).toBe(true);
    });
  }

  for (const range of ["bytes=1000-", "bytes=5000-6000", "bytes=-0"]) {
    test(`${range} is 416 with the size`, async () => {
      const { status, headers, body } = await get("strong", { range });
      expect(status).toBe(416);
      expect(headers["content-range"]).toBe("bytes */1000");
      expect(body.toString()).toContain("strong has 1000 bytes.");
    });
  }

  test("no range of an empty file can be had", async () => {
    expect(await get("empty", { range: "bytes=0-" })).toMatchObject({
      status: 416,
      headers: { "content-range": "bytes */0" },
    });
    expect(await get("empty")).toMatchObject({ status: 200, headers: { "content-length": "0" } });
  });

  for (const range of [
    "bytes=0-1,5-6",
    "lines=0-1",
    "bytes=x-y",
    "bytes=",
    "bytes=-",
    "bytes=5-2",
    "nonsense",
  ]) {
    test(`${range} is 200 with the whole file`, async () => {
      const { status, headers, body } = await get("strong", { range });
      expect([status, headers["content-range"], body.length]).toEqual([200, undefined, size]);
    });
  }

  test("ranges: false sends the whole file and does not offer ranges", async () => {
    const { status, headers, body } = await get("whole", { range: "bytes=0-1" });
    expect([status, headers["accept-ranges"], body.length]).toEqual([200, undefined, size]);
  });

  test("contentLength: false leaves the length out, and sends all of the file", async () => {
    for (const name of ["unannounced", "unannounced and empty"]) {
      const { status, headers, body } = await get(name);
      expect([status, headers["content-length"], headers["transfer-encoding"]]).toEqual([
        200,
        undefined,
        "chunked",
      ]);
      expect(body.equals(server.bytes(name))).toBe(true);
    }
  });

  test("a range means nothing to HEAD", async () => {
    expect(await get("strong", { range: "bytes=0-1" }, "HEAD")).toMatchObject({
      status: 200,
      headers: { "content-length": "1000" },
    });
  });
});

describe("entity tags and If-Range", () => {
  const range = "bytes=0-9";

  test("strong, weak, none", async () => {
    expect((await get("strong")).headers["etag"]).toMatch(/^"[\da-f]+-3e8"$/);
    expect((await get("weak")).headers["etag"]).toMatch(/^W\/"[\da-f]+-3e8"$/);
    expect((await get("none")).headers["etag"]).toBeUndefined();
  });

  test("the strong tag of now is honoured, the one before a change is not", async () => {
    const tag = String((await get("strong")).headers["etag"]);
    expect(await get("strong", { range, "if-range": tag })).toMatchObject({
      status: 206,
      headers: { etag: tag },
    });
    server.change("strong");
    const { status, headers, body } = await get("strong", { range, "if-range": tag });
    expect(status).toBe(200);
    expect(headers["etag"]).not.toBe(tag);
    expect(body.equals(server.bytes("strong"))).toBe(true);
  });

  test("a weak tag is not, nor is a date, nor any tag of a file without one", async () => {
    const weak = String((await get("weak")).headers["etag"]);
    expect((await get("weak", { range, "if-range": weak })).status).toBe(200);
    expect((await get("weak", { range, "if-range": weak.slice(2) })).status).toBe(200);
    expect((await get("strong", { range, "if-range": "Fri, 31 Dec 1999 23:59:59 GMT" })).status).toBe(200);
    expect((await get("none", { range, "if-range": '"x"' })).status).toBe(200);
    expect((await get("none", { range })).status).toBe(206);
  });
});

describe("pages", () => {
  test("a redirect to a file", async () => {
    const { status, headers, body } = await get("moved");
    expect([status, headers["location"]]).toEqual([302, "/dir/%C3%A9%20b%3F.bin"]);
    expect(body.toString()).toBe("<!doctype html>\n<title>302</title>\n<p>moved has moved.</p>\n");
    const followed = await fetch(server.url("moved"));
    expect(followed.url).toBe(server.url("dir/é b?.bin"));
    expect(await followed.bytes()).toHaveLength(5);
  });

  test("a redirect to a URL", async () => {
    expect((await get("away")).headers["location"]).toBe("http://example.com/%C3%B1");
  });

  test("a fault happens to a redirect, too", async () => {
    await expect(get("broken")).rejects.toThrow("other side closed");
    expect((await get("broken")).status).toBe(302);
  });

  test("a file that is never to be had", async () => {
    const { status, headers, body } = await get("teapot");
    expect([status, headers["content-type"]]).toEqual([418, "text/html; charset=utf-8"]);
    expect(body.toString()).toContain("<p>teapot is not to be had.</p>");
    expect(headers["content-length"]).toBe(String(body.length));
  });

  test("204 has no body and no length", async () => {
    const { status, headers, body } = await get("nothing");
    expect([status, headers["content-length"], body.length]).toEqual([204, undefined, 0]);
  });

  test("404 for what is not there", async () => {
    const { status, body } = await get("dir/nobody");
    expect([status, body.toString().includes("There is no file dir/nobody here.")]).toEqual([404, true]);
  });

  test("405 for what is neither GET nor HEAD", async () => {
    const { status, headers, body } = await get("strong", {}, "POST");
    expect([status, headers["allow"]]).toEqual([405, "GET, HEAD"]);
    expect(body.toString()).toContain("POST is not served here.");
  });

  test("HEAD is a GET without a body", async () => {
    const head = await get("weak", {}, "HEAD");
    const { headers } = await get("weak");
    expect(head).toMatchObject({ status: 200, body: Buffer.alloc(0) });
    // undici closes the connection after a HEAD, and each answer has its own moment.
    const own = { connection: "", "keep-alive": "", date: "" };
    expect({ ...head.headers, ...own }).toEqual({ ...headers, ...own });
  });

  test("attempts fail as listed, with Retry-After in seconds and as a date", async () => {
    const answers = [];
    for (let attempt = 0; attempt < 5; attempt++) answers.push(await get("busy"));
    expect(answers.map(({ status, headers }) => [status, headers["retry-after"]])).toEqual([
      [503, "2"],
      [200, undefined],
      [429, "Fri, 31 Dec 1999 23:59:59 GMT"],
      [500, undefined],
      [200, undefined],
    ]);
    expect(answers[3]?.body.toString()).toContain("<p>Attempt 4 at busy fails.</p>");
  });
});
