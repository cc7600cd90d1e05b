import { crc32, deflateRawSync } from "node:zlib";

/** An entry, and what its zip says of it where that is not true. */
export interface MadeUpEntry {
  name: string | Buffer;
  content?: string | Buffer;
  /** Kind and rights as Unix keeps them; `0o120777` is a link. */
  mode?: number;
  /** Bit 0: encrypted; bit 11: the name is UTF-8. */
  flags?: number;
  /** Of the content that comes out. */
  declaredSize?: number;
  crc?: number;
  /** It has no bytes of its own: they are those of the first entry. */
  shared?: boolean;
}

/** A zip, byte by byte: also one that no program would write. */
export function madeUpZip(entries: readonly MadeUpEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const content = Buffer.from(entry.content ?? "");
    const packed = deflateRawSync(content);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(entry.flags ?? 0x800, 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(entry.crc ?? crc32(content), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(entry.declaredSize ?? content.length, 18);
    facts.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), facts, name, packed]);
    if (entry.shared !== true) parts.push(local);
    directory.push(
      Buffer.from("PK\x01\x02"),
      Buffer.from([20, 3]),
      facts,
      trailer(entry.mode ?? 0o100644, entry.shared === true ? 0 : offset),
      name,
    );
    if (entry.shared !== true) offset += local.length;
  }
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

/** What the directory adds: no comment, first disk, attributes, where the entry is. */
function trailer(mode: number, offset: number): Buffer {
  const bytes = Buffer.alloc(14);
  bytes.writeUInt32LE((mode << 16) >>> 0, 6);
  bytes.writeUInt32LE(offset, 10);
  return bytes;
}
