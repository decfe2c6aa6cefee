import type { Request, Response } from 'express';
import { z } from 'zod';
import { asId, type ItemId, type PrincipalId } from '../domain/ids.ts';
import { locales, type Locale } from '../i18n/index.ts';
import { minutesForms, type Asked, type MinutesForm } from '../minutes/minutes-file.ts';
import { readQuery } from './faults.ts';

export type AskedFile = { readonly asked: Asked; readonly form: MinutesForm; readonly locale: Locale };

const id = z.string().min(1).max(100);
const forms = z.enum([...minutesForms, 'text']).exactOptional();
/** `lang` is what the client's user reads, "sv-SE" as well as "sv"; what isn't known is Swedish. */
const lang = z.string().max(35).exactOptional();
const minutesQuery = z
  .strictObject({ form: forms, lang, item: id.exactOptional(), principal: id.exactOptional() })
  .refine(({ item, principal }) => item === undefined || principal === undefined, {
    path: ['principal'],
    message: 'An extract is of an item or for a principal.',
  });
const noticeQuery = z.strictObject({ form: forms, lang });

/** What is asked for: `?form=`, `?item=` or `?principal=`, `?lang=`; null when it made no sense, which has been told. */
export function askedMinutes(request: Request, response: Response, form?: MinutesForm): AskedFile | null {
  const query = readQuery(minutesQuery, request, response);
  if (query === null) return null;
  const { item, principal } = query;
  const asked =
    item !== undefined
      ? { item: asId<ItemId>(item) }
      : principal !== undefined
        ? { principal: asId<PrincipalId>(principal) }
        : 'minutes';
  return { asked, form: form ?? formOf(query.form), locale: localeIn(query.lang) };
}

export function askedNotice(request: Request, response: Response): AskedFile | null {
  const query = readQuery(noticeQuery, request, response);
  if (query === null) return null;
  return { asked: 'notice', form: formOf(query.form), locale: localeIn(query.lang) };
}

const formOf = (form: MinutesForm | 'text' = 'html'): MinutesForm => (form === 'text' ? 'txt' : form);

/** Minutes are in the body's own language unless another is asked for in so many words. */
const localeIn = (lang: string | undefined): Locale =>
  locales.find((known) => lang?.toLowerCase().split('-')[0] === known) ?? 'sv';
