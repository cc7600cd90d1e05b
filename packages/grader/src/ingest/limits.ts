/** Of the files that are taken for one exercise. */
export const TAKEN = {
  files: 200,
  fileBytes: 256_000,
  bytes: 2_000_000,
  /** Of one part of a path, in UTF-8: what most systems allow. */
  nameBytes: 255,
  /** Of a path in the exercise's folder, in UTF-8: macOS allows 1,024 with the folder that it is laid out in. */
  pathBytes: 500,
};

/** Of all that one student handed in, used or not, so that looking through it ends. */
export const LOOKED_THROUGH = {
  /** Files and folders; a clone with `node_modules` that is not looked into has a thousand. */
  entries: 20_000,
  depth: 40,
  /** Of a zip inside a folder or another zip, which is held in memory. */
  zipBytes: 64_000_000,
};

/** Of a zip, as its own directory declares it. */
export interface ZipLimits {
  entries: number;
  /** Of those, files outside of `node_modules` and the like. */
  files: number;
  /** Of all that it holds, when unpacked. */
  bytes: number;
}

export const ONE_ZIP: ZipLimits = { entries: 200_000, files: LOOKED_THROUGH.entries, bytes: 2_000_000_000 };

/** Of the zip of a class: what each handed in has the limits above. */
export const CLASS_ZIP: ZipLimits = { entries: 1_000_000, files: 1_000_000, bytes: 200_000_000_000 };

/** Sources shrink to a fifth, a file of zeros to a thousandth. Small files cannot hurt. */
export const GROWTH = { times: 100, from: 256_000 };
