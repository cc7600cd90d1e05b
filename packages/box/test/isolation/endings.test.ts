import { spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, type Socket, createServer } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { living } from "../../src/isolation/end-group.ts";
import { has, startHostile } from "./hostile-box.ts";

/** A server to which whoever has outlived its box stays connected. */
async function awaitCompanion() {
  const server = createServer();
  await once(server.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => void server.close());
  const connected = once(server, "connection") as Promise<[Socket]>;
  const companion = connected.then(async ([socket]) => {
    socket.on("error", () => undefined);
    const [greeting] = (await once(socket, "data")) as [Buffer];
    const closed = once(socket, "close").then(() => "dead");
    return {
      pid: Number(greeting.toString()),
      closed,
      async answers() {
        socket.write("?");
        return Promise.race([once(socket, "data").then(() => "alive"), closed]);
      },
    };
  });
  return { port: (server.address() as AddressInfo).port, companion };
}

test("who listens to no signal is ended, and nothing of its group is left", async () => {
  const box = startHostile("deaf.js", []);
  const { pid = 0, stdout } = box.process;
  while (!box.output().head.includes("deaf")) await once(stdout ?? box.process, "data");
  await box.kill();
  expect(await box.fault).toBeUndefined();
  expect(living(pid)).toBe(false);
});

test.for([{ layers: ["namespaces"] as const }, { layers: [] }])(
  "whoever a box leaves behind ends with it; with $layers",
  async ({ layers }) => {
    const { port, companion } = await awaitCompanion();
    const box = startHostile("orphan.js", [port], { only: layers });
    const orphan = await companion;
    await box.kill();
    const bound = layers.length > 0 && has("namespaces");
    // In namespaces of its own it knows itself by another number.
    onTestFinished(() => void (bound || process.kill(orphan.pid, "SIGKILL")));
    expect(await (bound ? orphan.closed : orphan.answers())).toBe(bound ? "dead" : "alive");
  },
);

test("the permission model lets it start nobody", async () => {
  const box = startHostile("orphan.js", [1], { only: ["permission"] });
  await box.fault;
  expect(box.output().head).toBe("shut double fork ERR_ACCESS_DENIED\n");
});

test.for([{ without: "nothing" }, { without: "parent" }])(
  "a box ends with a grader that is killed; without $without",
  async ({ without }) => {
    const { port, companion } = await awaitCompanion();
    const grader = spawn(process.execPath, [join(import.meta.dirname, "grader.ts"), `${port}`, without], {
      stdio: ["ignore", "inherit", "inherit"],
    });
    const box = await companion;
    grader.kill("SIGKILL");
    await once(grader, "exit");
    const bound = without === "nothing" && has("parent");
    onTestFinished(() => void (bound || process.kill(box.pid, "SIGKILL")));
    expect(await (bound ? box.closed : box.answers())).toBe(bound ? "dead" : "alive");
  },
);
