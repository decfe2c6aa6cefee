import type {
  MinutesStyleAnswer,
  StylePreviewAnswer,
  StylePreviewRequest,
} from '../../src/contract/minutes-style.ts';
import { json, type Ask } from '../api.ts';

/** What is read of a body's style, as the person whose token it is. */
export type StyleApi = {
  /** Null: the first body there is. */
  readonly read: (body: string | null) => Promise<MinutesStyleAnswer>;
  readonly preview: (request: StylePreviewRequest) => Promise<StylePreviewAnswer>;
};

export const styleApi = (ask: Ask): StyleApi => ({
  read: async (body) =>
    json(await ask(`/api/minutes-style${body === null ? '' : `?body=${encodeURIComponent(body)}`}`)),
  preview: async (request) =>
    json(
      await ask('/api/minutes-style/preview', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(request),
      }),
    ),
});
