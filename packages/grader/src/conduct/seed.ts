import { createHmac, randomBytes } from "node:crypto";

/** A key for a course that was given none: nobody can know the bytes of its files beforehand. */
export function freshKey(): string {
  return randomBytes(16).toString("hex");
}

/** The seed of a submission: the same whenever it is graded with this key, and nothing that a student could know. */
export function seedFor(key: string, exercise: string, student: string): number {
  const sum = createHmac("sha256", key).update(`${exercise}\0${student}`).digest();
  return sum.readUInt32LE();
}
