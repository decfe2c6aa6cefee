import { installation, type App } from '../app/app.ts';
import { sampleObjectId, sampleTenant } from '../app/sample-accounts.ts';
import type { CollaborationId, Instant, MeetingId } from '../domain/ids.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Result } from '../domain/result.ts';
import type { CompiledScript } from './compile.ts';

export type Loaded = { readonly collaboration: CollaborationId; readonly meeting: MeetingId };

/**
 * Brings the script's collaboration, the accounts of its persons and its prepared meeting onto the record. What is
 * there already stays as it is, so that it can be asked at every start. The meeting keeps the script's date and
 * scheduled times, and can be opened at any time. `at` is when the preparation holds, if not now.
 */
export async function loadSample(app: App, script: CompiledScript, at?: Instant): Promise<Loaded> {
  const { collaboration, plan, roster, preparation } = script;
  const establish = { type: 'EstablishCollaboration', collaboration, roster } as const;
  const already: Refusal['code'][] = ['collaboration-already-established', 'meeting-already-prepared'];
  expect(await app.changeStructure(collaboration.id, establish, 'sample/establish', installation), already);
  await linkAccounts(app, script);
  const executed = await app.execute({
    collaboration: collaboration.id,
    meeting: plan.id,
    command: preparation.command,
    actor: { person: preparation.actor, via: 'script' },
    key: `sample/prepare/${plan.id}`,
    ...(at === undefined ? {} : { at }),
  });
  expect(executed, already);
  return { collaboration: collaboration.id, meeting: plan.id };
}

async function linkAccounts(app: App, { collaboration, roster }: CompiledScript): Promise<void> {
  const linked = roster.persons.map(({ id: person }) => {
    const account = { tenant: sampleTenant, objectId: sampleObjectId(person) };
    return app.changeStructure(
      collaboration.id,
      { type: 'LinkAccount', account, person },
      `sample/link/${person}`,
      installation,
    );
  });
  for (const result of await Promise.all(linked)) expect(result, []);
}

type Outcome = Result<unknown> | { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal };

function expect(outcome: Outcome, allowed: readonly Refusal['code'][]): void {
  if (outcome.ok || allowed.includes(outcome.refusal.code)) return;
  throw new Error(`The sample was refused: ${outcome.refusal.code}`);
}
