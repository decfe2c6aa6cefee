import mammoth from 'mammoth';
import { evolve, noMeeting } from '../../src/domain/meeting/evolve.ts';
import { minutesFile } from '../../src/minutes/minutes-file.ts';
import { noticeDocument } from '../../src/minutes/notice.ts';
import { minutesText } from '../../src/minutes/text.ts';
import { at, planOf } from '../minutes/fixture.ts';
import { agenda, meeting } from './meeting.ts';

const planned = evolve(noMeeting, { type: 'MeetingPrepared', at: at('08:00'), plan: planOf(agenda) });
const text = minutesText(noticeDocument(planned));

describe('MI13: the notice of a meeting', () => {
  test('body, time, place', () => {
    expect(text.split('\n\n').slice(0, 5)).toEqual([
      'Kallelse Samråd vård',
      'Dnr: HSN 50:1-2024',
      'Datum och tid: 20240315 Kl. 9.00 – 15.00',
      'Plats: Teams',
      'Ärenden: 1-4',
    ]);
  });

  test('an item with kind, summary, proposal and documents', () => {
    expect(text).toContain(
      [
        '2. Gemensam plan',
        'Informationsärende',
        'Planen gäller i fyra år.',
        'Förslag till beslut: Planen antas.',
        'Handlingar:\nPlanen <https://example.org/plan.pdf>',
      ].join('\n\n'),
    );
    expect(text).toContain('1. Hus & <hem>\n\nBeslutsärende\n\nFöredragande: Lovisa Tegner');
  });

  test('the joint session begins under its own name', () => {
    expect(text).toContain('Systemledning\n\n4. Avslutning');
  });

  test('who is called: members by seat, substitutes, co-opted, officials; each body for itself', () => {
    expect(text).toContain(
      [
        'Ledamöter Samråd vård',
        [
          'Astrid Fällman (s) Umeå kommun, ordförande',
          'Birger Holmlund (m) Umeå kommun',
          'Dag Vallmark (c) Norsjö kommun',
          'Elsa Bäckvall (l) Malå kommun',
          'Jonas Myrberg (åp) Vindelns kommun',
          'Greta Lindehag (s) Region Västerbotten, vice ordförande',
          'Hjalmar Öster (c) Region Västerbotten',
        ].join('\n'),
        'Ersättare',
        [
          'Cajsa Rönnqvist (kd) Umeå kommun',
          'Folke Sandelin (v) Malå kommun',
          'Ida Kvarnlund (v) Region Västerbotten',
        ].join('\n'),
        'Adjungerade',
        'Lovisa Tegner, Region Västerbotten, adjungerad från Länssamverkansgruppen',
        'Tjänstepersoner',
        'Kerstin Ahlroth, Region Västerbotten, sekreterare',
        'Ledamöter Länssamverkansgruppen',
        'Lovisa Tegner, Region Västerbotten\nNora Hedin, ordf. Beredning barn/unga',
      ].join('\n\n'),
    );
  });

  test('what happened since does not change it', () => {
    expect(minutesText(noticeDocument(meeting))).toBe(text);
  });

  test('in Word the documents are links; there is no record of a notice', async () => {
    const made = await minutesFile(planned, 'notice', 'docx');
    if (!made.ok || typeof made.content === 'string') throw new Error('no docx');
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(made.content) });
    expect(value).toContain('<a href="https://example.org/plan.pdf">Planen</a>');
    expect(made.name).toBe('Kallelse 2024-03-15 Samråd vård.docx');
    expect(await minutesFile(planned, 'notice', 'json')).toEqual({ ok: false, why: 'nothing-such' });
  });
});
