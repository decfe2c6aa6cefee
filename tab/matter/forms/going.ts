import { asId, type BodyId, type ItemId, type MeetingId } from '../../../src/domain/ids.ts';
import { day } from '../../clock.ts';
import { orNull, valueOf, type FormSpec } from '../../pipeline/form-spec.ts';
import { deviationFields, reasonField, type FormContext } from './form-context.ts';

export function handOverForm({ answer: { handOver, matter }, names, say }: FormContext): FormSpec {
  const next = matter.ahead.find((body) => handOver.some((one) => one.body === body)) ?? handOver[0]?.body;
  const skippedTo = (to: string) => handOver.find(({ body }) => body === to)?.skipped ?? [];
  return {
    title: say('matter.do.HandOverMatter'),
    submit: say('matter.submit.HandOverMatter'),
    first: { to: next ?? '' },
    fields: ({ to = '' }) => [
      {
        kind: 'choice',
        name: 'to',
        label: say('matter.form.to'),
        required: true,
        choices: handOver.map(({ body }) => ({ value: body, label: names.body(body) })),
      },
      { kind: 'text', name: 'said', label: say('matter.form.said', { body: names.shortBody(matter.body) }) },
      ...deviationFields(skippedTo(to).map(names.shortBody), say),
    ],
    command: (values) => ({
      type: 'HandOverMatter',
      to: asId<BodyId>(valueOf(values, 'to')),
      said: orNull(values, 'said'),
      deviation: skippedTo(valueOf(values, 'to')).length === 0 ? null : orNull(values, 'deviation'),
    }),
  };
}

export function referBackForm({ answer: { matter }, names, say }: FormContext): FormSpec {
  const bodies = [...new Set(matter.travelled.map(({ body }) => body).toReversed())].filter(
    (body) => body !== matter.body,
  );
  return {
    title: say('matter.do.ReferMatterBack'),
    submit: say('matter.do.ReferMatterBack'),
    first: { to: bodies[0] ?? '' },
    fields: () => [
      {
        kind: 'choice',
        name: 'to',
        label: say('matter.form.to'),
        required: true,
        choices: bodies.map((body) => ({ value: body, label: names.body(body) })),
      },
      reasonField(say),
    ],
    command: (values) => ({
      type: 'ReferMatterBack',
      to: asId<BodyId>(valueOf(values, 'to')),
      reason: valueOf(values, 'reason'),
    }),
  };
}

export function postponeForm({ say }: FormContext): FormSpec {
  return {
    title: say('matter.do.PostponeMatter'),
    submit: say('matter.do.PostponeMatter'),
    first: {},
    fields: () => [
      { kind: 'day', name: 'until', label: say('matter.form.until'), hint: say('matter.form.until.hint') },
      reasonField(say),
    ],
    command: (values) => ({
      type: 'PostponeMatter',
      until: orNull(values, 'until'),
      reason: valueOf(values, 'reason'),
    }),
  };
}

export function callForm({ answer: { meetings }, names, say, locale }: FormContext): FormSpec {
  const skippedAt = (meeting: string) => meetings.find((one) => one.meeting === meeting)?.skipped ?? [];
  return {
    title: say('matter.do.CallMatter'),
    submit: say('matter.submit.CallMatter'),
    first: { meeting: (meetings.find(({ skipped }) => skipped.length === 0) ?? meetings[0])?.meeting ?? '' },
    fields: ({ meeting = '' }) => [
      {
        kind: 'choice',
        name: 'meeting',
        label: say('matter.form.meeting'),
        required: true,
        choices: meetings.map((one) => ({
          value: one.meeting,
          label: `${names.shortBody(one.body)}, ${day(one.date, locale)}`,
        })),
      },
      ...deviationFields(skippedAt(meeting).map(names.shortBody), say),
    ],
    command: (values) => ({
      type: 'CallMatter',
      meeting: asId<MeetingId>(valueOf(values, 'meeting')),
      item: asId<ItemId>(crypto.randomUUID()),
      session: null,
      deviation: skippedAt(valueOf(values, 'meeting')).length === 0 ? null : orNull(values, 'deviation'),
    }),
  };
}
