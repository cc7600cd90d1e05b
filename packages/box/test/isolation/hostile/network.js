/** Talks to whom it shall not: with every means there is to talk. */
import { createSocket } from "node:dgram";
import dns from "node:dns";
import { once } from "node:events";
import { get } from "node:http";
import { syncBuiltinESMExports } from "node:module";
import net, { connect, createServer } from "node:net";
import { door } from "./door.js";

const [tcp = 0, tcp6 = 0, udp = 0] = process.argv.slice(2, 5).map(Number);
const [path = ""] = process.argv.slice(5);

await door("TCP", async () => once(connect(tcp, "127.0.0.1"), "connect"));
await door("TCP by name", async () => once(connect(tcp, "localhost"), "connect"));
await door("TCP 6", async () => once(connect(tcp6, "::1"), "connect"));
await door("TCP mapped", async () => once(connect(tcp, "::ffff:127.0.0.1"), "connect"));
await door("HTTP", async () => once(get({ port: tcp, host: "127.0.0.1" }), "response"));
await door("fetch", async () => fetch(`http://127.0.0.1:${tcp}/`));
await door("local socket", async () => once(connect(path), "connect"));
await door("listening", async () => once(createServer().listen(0, "127.0.0.1"), "listening"));
await door("listening locally", async () => once(createServer().listen(`${path}-of-the-box`), "listening"));
await door("UDP", async () => {
  const socket = createSocket("udp4");
  const sent = new Promise((done) => socket.send("here I am", udp, "127.0.0.1", done));
  // Rejects with what the socket tells of.
  await Promise.race([sent, once(socket, "never")]);
});
await door("native", () => {
  const socket = connect(1, "127.0.0.1").on("error", () => undefined);
  Object.defineProperty(Object.getPrototypeOf(Reflect.get(socket, "_handle")), "connect", { writable: true });
});
await door("name of the world", async () => dns.promises.lookup("example.com"));
await door("name taken for an address", async () => {
  const { isIP } = net;
  net.isIP = () => 4;
  syncBuiltinESMExports();
  try {
    await new Promise((done, failed) => {
      dns.lookup("example.com", (error) =>
        error?.message.includes("not available") ? failed(error) : done(error),
      );
    });
  } finally {
    net.isIP = isIP;
  }
});
await door("name by query", async () => {
  const resolver = new dns.promises.Resolver({ timeout: 100, tries: 1 });
  resolver.setServers([`127.0.0.1:${udp}`]);
  return resolver.resolve4("secret.example.com");
});
process.exit();
