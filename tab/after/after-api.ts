import type { FindingsAnswer } from '../../src/contract/findings.ts';
import type { RecapAnswer } from '../../src/contract/recap.ts';
import type { WritingAnswer } from '../../src/contract/writing.ts';
import { json, ok, type Ask } from '../api.ts';

/** A file from the server, with the name to save it under. */
export type SavedFile = { readonly content: Blob; readonly name: string };

/** What is read of one meeting's minutes, as the person whose token it is. */
export type AfterApi = {
  readonly writing: () => Promise<WritingAnswer>;
  readonly findings: () => Promise<FindingsAnswer>;
  readonly recap: () => Promise<RecapAnswer>;
  /** The minutes as one page of HTML, in the body's own style or in another. */
  readonly page: (style: string | null) => Promise<string>;
  /** The notice as one page of HTML. */
  readonly notice: () => Promise<string>;
  /** `query` names the form, and what an extract is of. */
  readonly file: (query: Readonly<Record<string, string>>) => Promise<SavedFile>;
};

export function afterApi(ask: Ask, meeting: string): AfterApi {
  const get = (rest: string, query: Readonly<Record<string, string>> = {}) => {
    const search = new URLSearchParams(query).toString();
    return ask(`/api/meetings/${encodeURIComponent(meeting)}/${rest}${search === '' ? '' : `?${search}`}`);
  };
  const text = async (answer: Promise<Response>) => (await ok(await answer)).text();
  return {
    writing: async () => json(await get('writing')),
    findings: async () => json(await get('findings')),
    recap: async () => json(await get('recap')),
    page: (style) =>
      text(style === null ? get('minutes', { form: 'html' }) : get('style-preview', { style })),
    notice: () => text(get('notice', { form: 'html' })),
    file: async (query) => {
      const answer = await ok(await get('minutes', query));
      return { content: await answer.blob(), name: nameOf(answer) ?? `protokoll.${query['form'] ?? 'txt'}` };
    },
  };
}

/** The name in `Content-Disposition`; the encoded one where there is one. */
function nameOf(answer: Response): string | null {
  const said = answer.headers.get('content-disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(said)?.[1];
  return encoded === undefined
    ? (/filename="([^"]+)"/i.exec(said)?.[1] ?? null)
    : decodeURIComponent(encoded);
}
