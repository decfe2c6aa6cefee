import type { App } from '../app/app.ts';
import type { MeetingCommand } from '../domain/meeting/commands.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import type { CompiledScript } from './compile.ts';
import type { Read } from './fault.ts';
import { refusalFault } from './refusal-fault.ts';
import { actorOf } from './rehearse.ts';
import { loadSample } from './load-sample.ts';

/** Plays a script onto the record, each step at its own instant, until the end or the first step that is refused. */
export async function playScript(app: App, script: CompiledScript): Promise<Read<Meeting>> {
  const { collaboration, meeting: id } = await loadSample(app, script, script.preparation.at);
  let meeting = await app.meeting(collaboration, id);
  for (const [index, step] of script.steps.entries()) {
    const { at } = step;
    const command = asRead(step.command, meeting);
    const key = `play/${id}/${index}`;
    const request = { collaboration, meeting: id, command, actor: actorOf(step), at, key };
    const done = await app.execute({ ...request, identification: { method: 'sign-in', assurance: 'none' } });
    if (!done.ok) return { ok: false, faults: [refusalFault(step, done.refusal, done.meeting)] };
    meeting = done.meeting;
  }
  if (meeting === null) throw new Error(`The meeting ${id} was prepared and is not there`);
  return { ok: true, value: meeting };
}

/** Whoever signs in a script has read what was sent. */
const asRead = (command: MeetingCommand, meeting: Meeting | null): MeetingCommand =>
  command.type === 'SignMinutes' ? { ...command, hash: meeting?.signOff?.hash ?? '' } : command;
