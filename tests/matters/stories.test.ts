import { readFileSync } from 'node:fs';
import { installation, type App } from '../../src/app/app.ts';
import {
  asId,
  type BodyId,
  type MatterId,
  type MeetingId,
  type PersonId,
  type PrincipalId,
} from '../../src/domain/ids.ts';
import { adoptionOf } from '../../src/domain/matter/adoption.ts';
import type { MatterEvent } from '../../src/domain/matter/events.ts';
import { stageOf } from '../../src/domain/matter/stage.ts';
import { currentBody } from '../../src/domain/matter/state.ts';
import { cardOf } from '../../src/domain/matter/view-card.ts';
import { viewMatter } from '../../src/domain/matter/view-matter.ts';
import type { Change } from '../../src/domain/structure/change.ts';
import { view } from '../../src/domain/view.ts';
import { renderMinutes } from '../../src/minutes/render.ts';
import { playStory } from '../../src/script/story/play-story.ts';
import { readStory } from '../../src/script/story/read-story.ts';
import { collaboration, mattersApp } from './matters-app.ts';
import { roster } from './told.ts';

let council: Awaited<ReturnType<typeof mattersApp>>;
let app: App;
beforeEach(async () => {
  council = await mattersApp();
  ({ app } = council);
});
afterEach(() => council.close());

async function play(name: string) {
  const read = readStory(readFileSync(new URL(`./${name}.yaml`, import.meta.url), 'utf8'), '2025-01-07');
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const carrying = council.process();
  const telling = { app, collaboration, settled: () => carrying.settled(), name };
  expect(await playStory(telling, read.value)).toBeNull();
  // Told once more, nothing is added; what was refused then may be refused for another reason now.
  if (read.value.story.steps.some((step) => 'refused' in step && step.refused !== null)) return;
  const before = await council.store.streams();
  expect(await playStory(telling, read.value)).toBeNull();
  expect(await council.store.streams()).toEqual(before);
}

const matter = async (id: string) => {
  const found = await app.matters.matter(collaboration, asId<MatterId>(id));
  if (found === null) throw new Error(`no matter ${id}`);
  return found;
};
const inside = {
  viewer: { kind: 'inside', person: asId<PersonId>('linda-angermyr') },
  roster,
  today: '2025-12-01',
} as const;

describe('PI1, PI4: a matter’s whole life', () => {
  test('raised in a preparatory group, through LSG, decided, answered by sixteen, superseded', async () => {
    await play('life');
    const avtal = await matter('avtal');
    expect(avtal.trail.map(({ stage }) => stage)).toEqual([
      'raised',
      'preparing',
      'called',
      'preparing',
      'called',
      'decided',
      'with-principals',
      'settled',
      'superseded',
    ]);
    expect(avtal.deviations).toEqual([]);
    const [recommendation] = Object.values(avtal.recommendations);
    expect(recommendation && adoptionOf(recommendation)).toEqual({
      of: 16,
      adopted: 13,
      changed: 2,
      rejected: 1,
      later: 0,
      waiting: 0,
    });
    expect(recommendation?.answers[asId<PrincipalId>('norsjo')]?.map(({ answer }) => answer)).toEqual([
      'later',
      'adopted',
    ]);
    expect(
      avtal.hearings.map(({ body, report }) => [body, report?.decisions.map(({ outcome }) => outcome)]),
    ).toEqual([
      ['lsg', ['endorsed']],
      ['samrad', ['adopted', 'recommended', 'approved']],
    ]);
    expect((await matter('lansavtal')).relations).toMatchObject([{ kind: 'supersedes', matter: 'avtal' }]);
    const record = await app.matters.record(collaboration, asId('avtal'));
    const shown = viewMatter(
      avtal,
      record.map(({ data }) => data as MatterEvent),
      inside,
    );
    expect(shown.hearings[1]?.dissent).toEqual([
      { kind: 'decision', names: ['Birgit Rönnmyr'], text: 'Kostnaden för kommunerna är inte utredd.' },
    ]);
    expect(shown.conditions).toMatchObject([
      { met: null, condition: 'att det länsgemensamma avtalet antas' },
    ]);
  });
});

describe('PI2, PI3: one that skips LSG', () => {
  test('shows as a deviation on card, view and minutes, finds no agreement and goes back', async () => {
    await play('past-lsg');
    const vaccination = await matter('vaccination');
    expect([stageOf(vaccination), currentBody(vaccination)]).toEqual(['referred-back', 'lsg']);
    const deviation = 'Frågan brådskar inför höstens vaccination.';
    expect(cardOf(vaccination, inside).deviations).toMatchObject([
      { skipped: ['lsg'], reason: deviation, by: 'Susanne Rörmyr' },
    ]);
    const meeting = await app.meeting(collaboration, asId<MeetingId>('samrad-mars'));
    if (meeting === null) throw new Error('no meeting');
    expect(view(meeting, { kind: 'chat' }).agenda[0]?.deviation).toEqual({
      by: 'Susanne Rörmyr',
      reason: deviation,
    });
    expect(renderMinutes(meeting, 'txt')).toContain(deviation);
  });
});

describe('PI1: between bodies', () => {
  const body = (
    id: string,
    name: string,
    chair: string,
    members: readonly string[],
    officials: readonly string[],
    takesFrom?: readonly string[],
  ): readonly Change[] => {
    const from = '2024-01-01';
    const until = null;
    const value = {
      id: asId<BodyId>(id),
      name,
      genitive: `${name}s`,
      subject: name,
      shortName: name,
      membersAre: 'officials' as const,
      decidesBy: 'consensus' as const,
      jointOf: [],
      namedBallotsInChat: false,
      ...(takesFrom === undefined ? {} : { takesFrom: takesFrom.map((one) => asId<BodyId>(one)) }),
    };
    const own = asId<BodyId>(id);
    return [
      { do: 'add', kind: 'body', id, value, from, until },
      {
        do: 'add',
        kind: 'presidency',
        id: `${id}:chair`,
        value: { body: own, person: asId(chair), office: 'chair' },
        from,
        until,
      },
      ...[chair, ...members].flatMap((person, index): readonly Change[] => [
        {
          do: 'add',
          kind: 'seat',
          id: `${id}-${index}`,
          value: { id: asId(`${id}-${index}`), body: own, principal: null, label: `plats ${index}` },
          from,
          until,
        },
        {
          do: 'add',
          kind: 'mandate',
          id: `${id}-${index}:m`,
          value: { kind: 'ordinary', person: asId(person), body: own, seat: asId(`${id}-${index}`) },
          from,
          until,
        },
      ]),
      ...officials.map(
        (person): Change => ({
          do: 'add',
          kind: 'mandate',
          id: `${id}:${person}`,
          value: { kind: 'official', person: asId(person), body: own, office: 'coordinator' },
          from,
          until,
        }),
      ),
    ];
  };
  const systemledning = roster.bodies.find(({ id }) => id === 'systemledning');

  test('preparatory group, joint session, bilateral consultation, seminar, local agreement', async () => {
    const lsg = roster.bodies.find(({ id }) => id === 'lsg');
    if (lsg === undefined || systemledning === undefined) throw new Error('no LSG');
    const changes: readonly Change[] = [
      ...body(
        'beredning-hemgang',
        'Beredning hemgång',
        'margit-ersmyr',
        ['amanda-lillmyr'],
        ['charlotta-lovnas'],
      ),
      ...body(
        'bilateralt-umea',
        'Bilateralt samråd Umeå',
        'torsten-granmyr',
        ['yngve-kvarnlid'],
        ['lovisa-hissjodal'],
      ),
      ...body('seminarium', 'Ledningsseminarium', 'siv-lovaker', ['malin-juktaheden'], ['charlotta-lovnas']),
      {
        do: 'change',
        kind: 'body',
        id: 'lsg',
        from: '2024-01-01',
        value: { ...lsg, takesFrom: [...(lsg.takesFrom ?? []), asId<BodyId>('beredning-hemgang')] },
      },
      {
        do: 'add',
        kind: 'presidency',
        id: 'systemledning:chair',
        from: '2024-01-01',
        until: null,
        value: { body: systemledning.id, person: asId('siv-lovaker'), office: 'chair' },
      },
    ];
    const changed = await app.changeStructure(
      collaboration,
      { type: 'ChangeStructure', changes, source: { by: 'hand' }, seen: null },
      'more-bodies',
      installation,
    );
    expect(changed.ok ? null : changed.refusal).toBeNull();
    await play('between');
    expect(stageOf(await matter('hemgang'))).toBe('decided');
    expect((await matter('hemgang')).deviations).toEqual([]);
    const local = await matter('overenskommelse');
    expect([stageOf(local), local.concerns, local.deviations]).toEqual(['settled', ['umea', 'region'], []]);
    const seminar = await app.meeting(collaboration, asId<MeetingId>('seminarium'));
    expect(seminar?.agenda.map(({ status, outcomes }) => [status, outcomes])).toEqual([['closed', []]]);
    const joint = await app.meeting(collaboration, asId<MeetingId>('systemledning-mars'));
    expect(joint?.sessions[0]?.attending).toEqual(['samrad', 'lsg']);
  });

  test('PI1: a route in a circle is refused when it is recorded', async () => {
    const samrad = roster.bodies.find(({ id }) => id === 'samrad');
    const lsg = roster.bodies.find(({ id }) => id === 'lsg');
    if (samrad === undefined || lsg === undefined) throw new Error('no bodies');
    const circle: Change = {
      do: 'change',
      kind: 'body',
      id: 'lsg',
      from: '2024-01-01',
      value: { ...lsg, takesFrom: [samrad.id] },
    };
    const changed = await app.changeStructure(
      collaboration,
      { type: 'ChangeStructure', changes: [circle], source: { by: 'hand' }, seen: null },
      'circle',
      installation,
    );
    expect(changed).toMatchObject({
      ok: false,
      refusal: { code: 'structure-faults', faults: [{ fault: { code: 'circular-route' } }] },
    });
  });
});
