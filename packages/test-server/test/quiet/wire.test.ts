import { channel } from "node:diagnostics_channel";
import { expect, test } from "vitest";
import {
  activity,
  answerEnded,
  bytesSent,
  clientsGone,
  connectionClosed,
  requestArrived,
  requestWritten,
  serverClosed,
  serverOpened,
} from "../../src/quiet/index.ts";

/** Neither port can belong to anybody. */
const server = 70_000;
const client = 70_001;

function say(step: string, message: object): void {
  channel(`undici:${step}`).publish(message);
}

const sure = (): boolean => [...activity.probes].some((probe) => probe());
const perhaps = (): boolean => [...activity.maybes].some((maybe) => maybe());

test("a request is under way from when it is written to when it has arrived", () => {
  serverOpened(server);
  const request = {};
  say("client:sendHeaders", { request, socket: { localPort: client, remotePort: server } });
  expect(sure()).toBe(true);
  requestArrived(client);
  expect([sure(), perhaps()]).toEqual([false, false]);

  bytesSent(client, 100);
  expect([sure(), perhaps()]).toEqual([false, true]);
  say("request:bodyChunkReceived", { request, chunk: new Uint8Array(60) });
  expect(perhaps()).toBe(true);
  say("request:bodyChunkReceived", { request, chunk: new Uint8Array(40) });
  expect(perhaps()).toBe(false);

  answerEnded(client);
  expect([sure(), perhaps()]).toEqual([false, true]);
  say("request:trailers", { request });
  expect(perhaps()).toBe(false);
  connectionClosed(client);
  serverClosed(server);
});

for (const end of ["error", "close"]) {
  test(`a request that ends with ${end} before it has arrived is not under way`, () => {
    serverOpened(server);
    const request = {};
    say("client:sendHeaders", { request, socket: { localPort: client, remotePort: server } });
    expect(sure()).toBe(true);
    if (end === "error") say("request:error", { request });
    else connectionClosed(client);
    expect(sure()).toBe(false);
    connectionClosed(client);
    serverClosed(server);
  });
}

test("requests to others, and sockets without ports, are nobody's business", () => {
  say("client:sendHeaders", { request: {}, socket: { localPort: client, remotePort: server } });
  say("client:sendHeaders", { request: {}, socket: {} });
  say("client:sendHeaders", {});
  expect([sure(), perhaps()]).toEqual([false, false]);
});

test("a client that does not tell is a maybe as long as its connection is open", () => {
  requestArrived(client);
  expect([sure(), perhaps(), activity.patience()]).toEqual([false, true, 10]);
  connectionClosed(client);
  expect([perhaps(), activity.patience()]).toEqual([false, 5]);
});

test("of a client whose process has ended nothing comes any more", () => {
  serverOpened(server);
  requestWritten(server, client);
  expect([sure(), perhaps()]).toEqual([true, false]);
  clientsGone([client]);
  expect([sure(), perhaps()]).toEqual([false, false]);
  serverClosed(server);
});

test("every step is a movement", () => {
  const before = activity.count;
  for (const step of ["client:connected", "request:create", "request:headers", "request:trailers"])
    say(step, {});
  requestArrived(undefined);
  answerEnded(undefined);
  bytesSent(undefined, 1);
  connectionClosed(undefined);
  expect(activity.count - before).toBe(8);
});
