import type { AgendaLine } from '../../src/domain/view.ts';

export type Lack = 'presenter' | 'proposal' | 'documents' | 'deviation-reason';

/** What an item lacks before the notice goes out. A warning and never a lock: the body decides what it needs. */
export function lacking(line: AgendaLine): readonly Lack[] {
  if (line.status !== 'planned' || line.standing !== null) return [];
  const { kind, presenters, proposal, documents, deviation } = line;
  const lacks: readonly (readonly [Lack, boolean])[] = [
    ['presenter', presenters.length === 0],
    ['proposal', kind === 'decision' && (proposal ?? '').trim() === ''],
    ['documents', kind === 'decision' && documents.length === 0],
    ['deviation-reason', deviation?.reason.trim() === ''],
  ];
  return lacks.filter(([, missing]) => missing).map(([lack]) => lack);
}
