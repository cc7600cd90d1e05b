/** Writes as many KiB as it is told, with everything that a terminal obeys. */
const line = `\u001B[2J\u001B]0;title\u0007\u009B31m${"x".repeat(1000)}\r\b\n`;
for (let left = Number(process.argv[2]); left > 0; left -= 1) process.stdout.write(line);
