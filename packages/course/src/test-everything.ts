export async function testEverything(_root: string): Promise<void> {}
