import type {
  ArchiveAnswer,
  ArchivedMinutesAnswer,
  ArchiveSearchAnswer,
  ArchiveUploadAnswer,
} from '../../src/contract/archive.ts';
import { HttpFault, type Ask } from '../api.ts';

/** What is looked for; empty body or year: any. */
export type Looked = { readonly words: string; readonly body: string; readonly year: string };

export const listArchive = async (ask: Ask): Promise<ArchiveAnswer> => json(await ask('/api/archive'));

export const searchArchive = async (ask: Ask, looked: Looked, from: number): Promise<ArchiveSearchAnswer> =>
  json(await ask(`/api/archive/search?${new URLSearchParams({ ...looked, from: String(from) }).toString()}`));

export const archivedMinutes = async (ask: Ask, id: string): Promise<ArchivedMinutesAnswer> =>
  json(await ask(`/api/archive/documents/${encodeURIComponent(id)}`));

/** Sends the file; with `preview` it is only looked at. Rejects with the sentence that says why it can't be read. */
export async function sendFile(ask: Ask, file: File, preview: boolean): Promise<ArchiveUploadAnswer> {
  const query = new URLSearchParams({ name: file.name, preview: preview ? 'yes' : 'no' });
  const body = await file.arrayBuffer();
  return json(
    await ask(`/api/archive?${query.toString()}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body,
    }),
  );
}

async function json<T>(answer: Response): Promise<T> {
  if (answer.ok) return (await answer.json()) as T;
  const body = (await answer.json().catch(() => ({}))) as { readonly message?: string };
  throw new HttpFault(answer.status, body.message ?? '');
}

/** The server's own sentence, where it had one. */
export const sentenceOf = (fault: unknown): string | null =>
  fault instanceof HttpFault && fault.message !== '' && fault.status < 500 ? fault.message : null;
