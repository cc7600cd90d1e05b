/** What a check says when it fails; `undefined` when it does not. */
export async function refusal(check: () => unknown): Promise<string | undefined> {
  try {
    await check();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The sentence of cause alone, without numbers and picture. */
export async function sentenceOf(check: () => unknown): Promise<string | undefined> {
  return (await refusal(check))?.split("\n")[0];
}
