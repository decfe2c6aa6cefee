import { asId, type BodyId, type DocumentId } from '../../../src/domain/ids.ts';
import type { MatterDocument, MatterWords } from '../../../src/domain/matter/facts.ts';
import type { Say } from '../../language.ts';
import {
  linesOf,
  orNull,
  valueOf,
  type FieldSpec,
  type FormSpec,
  type Values,
} from '../../pipeline/form-spec.ts';
import type { Names } from '../../pipeline/names.ts';
import { reasonField, type FormContext } from './form-context.ts';

/** What is said of a matter, field by field; the same when it is raised and when it is put right. */
export const wordsFields = (names: Names, say: Say): readonly FieldSpec[] => [
  { kind: 'line', name: 'title', label: say('matter.words.title'), required: true },
  {
    kind: 'text',
    name: 'summary',
    label: say('matter.words.summary'),
    hint: say('matter.words.summary.hint'),
  },
  {
    kind: 'text',
    name: 'proposal',
    label: say('matter.words.proposal'),
    hint: say('matter.words.proposal.hint'),
  },
  {
    kind: 'choice',
    name: 'kind',
    label: say('matter.words.kind'),
    choices: [
      { value: 'decision', label: say('tab.kind.decision') },
      { value: 'information', label: say('tab.kind.information') },
    ],
  },
  {
    kind: 'text',
    name: 'presenters',
    label: say('matter.words.presenters'),
    hint: say('matter.words.presenters.hint'),
  },
  {
    kind: 'choice',
    name: 'destination',
    label: say('matter.words.destination'),
    choices: names.bodies.map(({ id, name }) => ({ value: id, label: name })),
  },
  { kind: 'line', name: 'registryNumber', label: say('matter.words.registryNumber') },
];

export const valuesOf = (words: MatterWords): Values => ({
  title: words.title,
  summary: words.summary ?? '',
  proposal: words.proposal ?? '',
  kind: words.kind ?? '',
  presenters: words.presenters.map(({ text }) => text).join('\n'),
  destination: words.destination ?? '',
  registryNumber: words.registryNumber ?? '',
});

/** Presenters that were known keep who they are, as long as their line says the same. */
export function wordsOf(values: Values, known: MatterWords['presenters']): MatterWords {
  const kind = valueOf(values, 'kind');
  return {
    title: valueOf(values, 'title'),
    summary: orNull(values, 'summary'),
    proposal: orNull(values, 'proposal'),
    kind: kind === 'decision' || kind === 'information' ? kind : null,
    presenters: linesOf(values, 'presenters').map(
      (text) => known.find((presenter) => presenter.text === text) ?? { text },
    ),
    destination: orNull(values, 'destination') === null ? null : asId<BodyId>(valueOf(values, 'destination')),
    registryNumber: orNull(values, 'registryNumber'),
  };
}

export function editForm({ answer: { matter }, names, say }: FormContext): FormSpec {
  return {
    title: say('matter.do.EditMatter'),
    submit: say('matter.submit.EditMatter'),
    first: valuesOf(matter.words),
    fields: () => wordsFields(names, say),
    command: (values) => ({
      type: 'EditMatter',
      changes: changed(matter.words, wordsOf(values, matter.words.presenters)),
    }),
  };
}

/** Only what was changed goes along, so that what somebody else put right meanwhile stays. */
export function changed(was: MatterWords, is: MatterWords): Partial<MatterWords> {
  return Object.fromEntries(
    Object.entries(is).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(was[field as keyof MatterWords]),
    ),
  );
}

/** A new document, or a new version of one. */
export const attachForm =
  (earlier: MatterDocument | null) =>
  ({ say }: FormContext): FormSpec => ({
    title:
      earlier === null
        ? say('matter.do.AttachDocument')
        : say('matter.document.renew', { title: earlier.title }),
    submit: say('matter.submit.AttachDocument'),
    first: {
      title: earlier?.title ?? '',
      url: '',
      version: '',
      purpose: earlier?.purpose ?? 'for-information',
    },
    fields: () => [
      { kind: 'line', name: 'title', label: say('matter.document.title'), required: true },
      {
        kind: 'line',
        name: 'url',
        label: say('matter.document.url'),
        hint: say('matter.document.url.hint'),
        required: true,
      },
      {
        kind: 'line',
        name: 'version',
        label: say('matter.document.version'),
        hint: say('matter.document.version.hint'),
        required: true,
      },
      {
        kind: 'choice',
        name: 'purpose',
        label: say('matter.document.purpose'),
        hint: say('matter.document.purpose.hint'),
        required: true,
        choices: [
          { value: 'for-comment', label: say('after.share.for-comment') },
          { value: 'for-information', label: say('after.share.for-information') },
        ],
      },
    ],
    command: (values) => ({
      type: 'AttachDocument',
      document: {
        id: earlier?.id ?? asId<DocumentId>(crypto.randomUUID()),
        title: valueOf(values, 'title'),
        url: valueOf(values, 'url'),
        version: valueOf(values, 'version'),
        purpose: valueOf(values, 'purpose') === 'for-comment' ? 'for-comment' : 'for-information',
      },
    }),
  });

export const removeDocumentForm =
  ({ id, title }: MatterDocument) =>
  ({ say }: FormContext): FormSpec => ({
    title: say('matter.document.remove', { title }),
    submit: say('matter.submit.RemoveDocument'),
    first: {},
    fields: () => [reasonField(say)],
    command: (values) => ({ type: 'RemoveDocument', document: id, reason: valueOf(values, 'reason') }),
  });
