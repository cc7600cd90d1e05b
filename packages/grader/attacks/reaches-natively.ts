// Exercise: 03
// Tries: to get past the permissions by what is under them: bindings, addons, WASI, other realms, the inspector.
// Earns: an empty list gives an empty list and no request
import inspector from "node:inspector";
import v8 from "node:v8";
import vm from "node:vm";
import type { Saved } from "@meanwhile/download";

const PROBE = `process.binding("fs").internalModuleReadJSON?.("/etc/passwd")`;

async function attempt(work: () => unknown): Promise<void> {
  const read = await new Promise((done) => done(work())).catch(() => undefined);
  if (typeof read === "string") throw new Error(read);
}

export async function downloadAll(_urls: string[], _directory: string): Promise<Saved[]> {
  await attempt(() => (process as any).binding("fs").open("/etc/passwd", 0, 0));
  await attempt(() => (process as any)._linkedBinding("fs"));
  await attempt(() => process.dlopen({ exports: {} }, "/usr/lib/x86_64-linux-gnu/libc.so.6"));
  await attempt(() => process.execve?.("/bin/sh", ["sh", "-c", "cat /etc/passwd"]));
  await attempt(() =>
    vm.runInNewContext(
      `(${"f.constructor"})("return process")().mainModule.require("fs").readFileSync("/etc/passwd", "utf8")`,
      { f: fetch },
    ),
  );
  await attempt(() => new vm.Script(PROBE).runInThisContext());
  await attempt(() => v8.setFlagsFromString("--expose-internals --allow-natives-syntax"));
  await attempt(() => v8.startupSnapshot.setDeserializeMainFunction(() => undefined));
  await attempt(() => v8.deserialize(Buffer.from("ff0f5c00ffffffff", "hex")));
  await attempt(() => inspector.open(0, "127.0.0.1"));
  await attempt(() => new inspector.Session().connectToMainThread());
  await attempt(
    async () => new (await import("node:wasi")).WASI({ version: "preview1", preopens: { "/": "/" } }),
  );
  await attempt(async () => import("node:sqlite"));
  await attempt(() =>
    process.getBuiltinModule("node:child_process").execSync("cat /etc/passwd", { encoding: "utf8" }),
  );
  await attempt(() => process.permission?.has("fs.read", "/etc/passwd") && "open");
  return [];
}
