import { keptText } from "../origin/index.ts";

/** The name in a request target: without "/" and query, decoded where it can be; cut where no file has such a name. */
export function nameOf(target: string): string {
  return keptText(decoded(target));
}

function decoded(target: string): string {
  const end = target.indexOf("?");
  const path = end === -1 ? target.slice(1) : target.slice(1, end);
  if (!path.includes("%")) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
