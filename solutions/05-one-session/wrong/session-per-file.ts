// Fails: six downloads on a session of three connections use three connections
// Says: 6 connections were opened for 6 requests
// Fails: a session that is lent is left open
// Says: 2 connections were opened for 2 requests
import { openSession, type Saved, type Session } from "@meanwhile/download";
import { downloadAll as share } from "../solution.ts";

export { main } from "../solution.ts";

export async function downloadAll(_session: Session, urls: string[], directory: string): Promise<Saved[]> {
  const lists = await Promise.all(
    urls.map(async (url) => {
      await using own = openSession();
      return share(own, [url], directory);
    }),
  );
  return lists.flat();
}
