import type { MatterCommand } from '../commands.ts';
import type { MatterContext } from '../context.ts';
import type { MatterEvent } from '../events.ts';
import type { Matter } from '../state.ts';
import { accept, refuse, type Result } from '../../result.ts';
import { reasoned } from './demands.ts';

type Command<Type extends MatterCommand['type']> = Extract<MatterCommand, { readonly type: Type }>;
type Decided = Result<readonly MatterEvent[]>;

/** A new document, or a new version of one that is there. */
export function attach(
  matter: Matter,
  { document }: Command<'AttachDocument'>,
  { at, actor: { person: by } }: MatterContext,
): Decided {
  const known = matter.documents.find(({ id }) => id === document.id);
  return accept(
    known !== undefined && JSON.stringify(known) === JSON.stringify(document)
      ? []
      : [{ type: 'DocumentAttached', at, by, document }],
  );
}

export function removeDocument(
  matter: Matter,
  { document, reason }: Command<'RemoveDocument'>,
  { at, actor: { person: by } }: MatterContext,
): Decided {
  const known = matter.documents.find(({ id }) => id === document);
  if (known === undefined) return refuse({ code: 'document-unknown' });
  const said = reasoned(reason);
  return said.ok ? accept([{ type: 'DocumentRemoved', at, by, document, title: known.title, reason }]) : said;
}
