import type { MadeBody } from "../body.ts";
import { number } from "../in-words.ts";
import { fail, pass, type Verdict } from "./verdict.ts";

/** Pieces in the order in which they came out, against the body they were cut from. */
export function toBeCut(pieces: readonly Uint8Array[], body: MadeBody, size: number): Verdict {
  const problem = wrongBytes(pieces, body) ?? wrongLength(pieces, body, size);
  if (problem === undefined) return pass(`All pieces have ${number(size)} bytes.`);
  const last = body.size % size;
  const full = Math.floor(body.size / size);
  return fail({
    sentence: problem,
    expected: `${number(full)} pieces of ${number(size)} bytes${last === 0 ? "" : ` and one of ${number(last)}`}`,
    got: brief(pieces),
  });
}

function wrongLength(
  pieces: readonly Uint8Array[],
  { size: total }: MadeBody,
  size: number,
): string | undefined {
  const came = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (pieces.at(-1)?.length === 0) return "The last piece is empty: when nothing is left, there is no piece.";
  const uneven = pieces.slice(0, -1).findIndex((piece) => piece.length !== size);
  if (uneven !== -1)
    return `Piece ${number(uneven + 1)} has ${number(pieces[uneven]?.length ?? 0)} bytes: pieces are as the network cut them, not as you were asked to.`;
  if (came < total)
    return `The last ${number(total - came)} bytes never came out: what is left when the body ends is a piece, too.`;
  if (came > total) return `${number(came - total)} bytes came out that were never sent.`;
  const last = pieces.at(-1)?.length ?? 0;
  return last > size ? `The last piece has ${number(last)} bytes, more than ${number(size)}.` : undefined;
}

function wrongBytes(pieces: readonly Uint8Array[], body: MadeBody): string | undefined {
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    if (!(piece instanceof Uint8Array)) return `Piece ${index + 1} is a ${typeof piece}, not bytes.`;
    const sent = body.slice(at, piece.length);
    if (!sent.equals(piece)) {
      const text = Buffer.from(piece).includes("\uFFFD");
      return `Piece ${number(index + 1)} differs from what was sent${text ? ": its bytes were decoded as text, and bytes that are no text do not survive that" : ""}.`;
    }
    at += piece.length;
  }
  return undefined;
}

function brief(pieces: readonly Uint8Array[]): string {
  if (pieces.length === 0) return "no piece";
  const sizes = pieces.slice(0, 6).map((piece) => number(piece.length));
  return `${number(pieces.length)} pieces: ${sizes.join(", ")}${pieces.length > 6 ? ", ..." : ""}`;
}
