/** How often tests of this thread have asked. */
export const visits = { count: 0 };
