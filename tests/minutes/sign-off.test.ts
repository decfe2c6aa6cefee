import { asId } from '../../src/domain/ids.ts';
import { evolve } from '../../src/domain/meeting/evolve.ts';
import type { MeetingEvent } from '../../src/domain/meeting/events.ts';
import type { Meeting } from '../../src/domain/meeting/state.ts';
import { minutesDocument } from '../../src/minutes/document.ts';
import { extractOf } from '../../src/minutes/extract.ts';
import { minutesHash } from '../../src/minutes/fingerprint.ts';
import { minutesRecord } from '../../src/minutes/record.ts';
import { renderMinutes } from '../../src/minutes/render.ts';
import { minutesText } from '../../src/minutes/text.ts';
import { at, closes, ended, id, item, meetingOf, opened, opens } from './fixture.ts';
import { played } from './played.ts';

const closed = meetingOf([item('a')], ...opened, ['09:10', opens('a'), closes('a')], ...ended);
const hash = minutesHash(closed);
const then = (meeting: Meeting, ...events: readonly MeetingEvent[]): Meeting =>
  events.reduce(evolve, meeting);

const sent = then(closed, {
  type: 'SignOffRequested',
  at: at('16:00'),
  hash,
  by: id('kerstin'),
  signers: [
    { person: id('kerstin'), role: 'secretary' },
    { person: id('astrid'), role: 'chair' },
  ],
});
const half = then(sent, {
  type: 'MinutesSigned',
  at: at('16:05'),
  person: id('kerstin'),
  role: 'secretary',
  method: 'sign-in',
  assurance: 'none',
  hash,
});
const signed = then(half, {
  type: 'MinutesSigned',
  at: at('16:10'),
  person: id('astrid'),
  role: 'chair',
  method: 'Provsignering AB',
  assurance: 'substantial',
  hash,
});
const added = then(signed, {
  type: 'AdditionMade',
  at: at('17:00'),
  addition: asId('one'),
  text: 'Platsen var Malå.',
  by: id('kerstin'),
});
const calledBack = then(half, {
  type: 'SignOffCalledBack',
  at: at('16:07'),
  reason: 'Fel namn',
  by: id('astrid'),
});

describe('MI6: what is signed', () => {
  test('the hash is the same before the request, while they sign, when called back and after additions', () => {
    for (const meeting of [sent, half, signed, added, calledBack]) expect(minutesHash(meeting)).toBe(hash);
    expect(minutesHash({ ...added, plan: { ...added.plan, place: 'Malå' } })).not.toBe(hash);
  });

  test('while it is under way, who has signed and who is awaited; nobody before', () => {
    expect(renderMinutes(closed, 'txt')).toContain('sekreterare, Samråd vård\nÄnnu inte undertecknat');
    expect(renderMinutes(half, 'txt')).toContain('ordförande, Samråd vård\nInväntar underskrift');
    expect(renderMinutes(half, 'txt')).not.toContain('Justerat');
  });

  test('each signature with time, method, assurance and the hash, short; the whole hash once, at the end', () => {
    const text = renderMinutes(signed, 'txt');
    expect(text).toContain(
      `Kerstin Ahlroth\nsekreterare, Samråd vård\nUndertecknat med inloggning 20240315 kl. 16.05. Tillitsnivå: inte angiven. Kontrollsumma: ${hash.slice(0, 16)} …`,
    );
    expect(text).toContain('Undertecknat med Provsignering AB 20240315 kl. 16.10. Tillitsnivå: väsentlig.');
    expect(text).toContain('Sänt för underskrift: 20240315 kl. 16.00\nJusterat: 20240315 kl. 16.10');
    expect(text.replaceAll(' ', '')).toContain(`Kontrollsumma(SHA-256):${hash}`);
    expect(minutesRecord(signed)).toMatchObject({
      signOff: { hash, completedAt: at('16:10') },
      signatures: [
        { person: 'Kerstin Ahlroth', signedAt: at('16:05'), method: 'sign-in', identification: 'none', hash },
        { person: 'Astrid Fällman', method: 'Provsignering AB', identification: 'substantial', hash },
      ],
    });
  });

  test('of what was called back nothing is printed', () => {
    expect(renderMinutes(calledBack, 'txt')).toBe(renderMinutes(closed, 'txt'));
    expect(renderMinutes(calledBack, 'json')).toBe(renderMinutes(closed, 'json'));
  });

  test('an addition stands after the signatures with when and by whom, also in an extract', () => {
    const last = 'RÄTTELSER OCH TILLÄGG\n\n20240315 kl. 17.00, Kerstin Ahlroth: Platsen var Malå.\n';
    expect(renderMinutes(added, 'txt').endsWith(last)).toBe(true);
    expect(renderMinutes(added, 'html')).toContain('<h2 id="additions">Rättelser och tillägg</h2>');
    const extract = extractOf(added, minutesDocument(added), { item: asId('a') });
    expect(extract === null ? '' : minutesText(extract)).toContain(last);
    expect(minutesRecord(added).additions).toEqual([
      { at: at('17:00'), by: 'Kerstin Ahlroth', text: 'Platsen var Malå.' },
    ]);
  });
});

describe('RE4: what the chair accepted late', () => {
  const meeting = played('dissent-and-sign-off.yaml');
  const text = renderMinutes(meeting, 'txt');

  test('stands where it belongs, with why', () => {
    expect(text).toContain(
      'Reservation: Kostnaden är inte utredd. (Mottagen efter mötet av ordföranden: Anmäldes i mötet men hördes inte.)',
    );
    expect(text).toContain(
      '(Mottagen efter mötet av ordföranden: Kom med posten.) Undertecknad lämnar följande protokollsanteckning till ärendet:',
    );
  });

  test('and so it does in the record', () => {
    expect(minutesRecord(meeting).dissent.flatMap(({ late }) => late ?? [])).toEqual([
      'Anmäldes i mötet men hördes inte',
      'Kom med posten',
    ]);
  });
});
