/**
 * Microseconds of processor time for one seal where a test watches. Fewer than otherwise, because there only order
 * counts; so many that the system's account shows which thread it was.
 */
export const WATCHED_WORK = 30_000;
