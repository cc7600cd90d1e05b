/** Computes for ever. */
for (;;);
