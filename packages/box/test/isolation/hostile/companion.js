/** Connects to the port that it is told, says its process id, and answers everything that it hears. */
import { connect } from "node:net";

const socket = connect(Number(process.argv[2]), "127.0.0.1", () => socket.write(`${process.pid}\n`));
socket.on("error", () => process.exit());
socket.on("data", () => socket.write("alive\n"));
