import type { Page } from 'playwright';
import { z } from 'zod';

const snapshot = z.object({ strings: z.array(z.string()) });

/** Which of these words any string in the memory of the page holds, after everything unused was thrown away. */
export async function wordsInMemory(page: Page, words: readonly string[]): Promise<string[]> {
  await forgetLastMatch(page);
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  const { strings } = snapshot.parse(JSON.parse(chunks.join('')));
  return words.filter((word) => strings.some((text) => text.includes(word)));
}

/** V8 keeps the text that a regular expression last looked at, in the page's world and in the one that finds its elements: the test's own doing. */
async function forgetLastMatch(page: Page): Promise<void> {
  await page.evaluate(() => /[xy]/.test('x'));
  await page.getByText('x', { exact: true }).count();
}
