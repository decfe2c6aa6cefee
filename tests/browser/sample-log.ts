import type { LogAnswer, RegisterAnswer } from '../../src/contract/log.ts';
import { asId } from '../../src/domain/ids.ts';

const line = { at: '2024-03-15T09:41:07.000Z', recordedAt: '2024-03-15T09:41:07.000Z', via: 'tab' } as const;

/** Some lines of a log: one that can be taken back at once, one that wants a reason, one that can't. */
export const sampleLog: LogAnswer = {
  version: 47,
  lines: [
    {
      ...line,
      version: 47,
      by: 'Karin Lod',
      kind: 'PresenceReported',
      params: { name: 'Hjalmar Sel', present: 0 },
      undo: { command: { type: 'ReportPresence', person: asId('p9'), present: true }, asksReason: false },
    },
    {
      ...line,
      version: 45,
      by: 'Elin Roos',
      kind: 'OutcomeDeclared',
      params: { number: 4, heading: 'Föregående protokoll', outcome: 'filed' },
      undo: {
        command: { type: 'RetractOutcome', item: asId('item-4'), index: 0, reason: '' },
        asksReason: true,
      },
    },
    {
      ...line,
      version: 40,
      recordedAt: '2024-03-15T09:50:00.000Z',
      by: null,
      via: 'teams',
      kind: 'PresenceReported',
      params: { name: 'Saga Moberg', present: 1 },
      undo: null,
    },
  ],
};

export const sampleRegister: RegisterAnswer = {
  persons: [{ person: asId('x1'), name: 'Rakel Dahlin', detail: 'Norsjö kommun' }],
};
