import type { MinutesDocument } from '../blocks.ts';
import { thread } from '../thread.ts';

/** A document as Word's .docx (MI8). The same document gives the same bytes. */
export async function minutesDocx(document: MinutesDocument): Promise<Uint8Array> {
  // Uncompiled, as in tests, the thread would have nothing to start from.
  if (import.meta.url.endsWith('.ts')) return (await import('./set-docx.ts')).setDocx(document);
  const answer = await inThread(document);
  if ('fault' in answer) throw new Error(`The minutes could not be set: ${answer.fault}`);
  return answer.made;
}

const inThread = thread<Uint8Array>(new URL('./docx-worker.mjs', import.meta.url));
