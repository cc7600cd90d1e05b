/** Fills the heap with as many MiB as it is told. */
const mib = Number(process.argv[2]);
/** @type {number[][]} */
const held = [];
while (held.length < mib) held.push(Array.from({ length: 131_072 }, (_, at) => at + 0.5));
console.log(`open ${held.length} MiB`);
