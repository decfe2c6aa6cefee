import type { BodyCustoms, TemplateItem } from '../../src/domain/structure/facts.ts';

/** A body's customs as the form holds them. */
export type CustomsValues = {
  readonly quorumOf: 'none' | 'seats' | 'principals';
  readonly quorumAtLeast: string;
  readonly castingVote: boolean;
  readonly noReturnSameDay: boolean;
  readonly speakersOnRecord: boolean;
  readonly linksConfirmedAtRollCall: boolean;
  readonly numbering: 'meeting' | 'year';
  readonly profile: string;
  /** One heading a line, with "beslut:" or "information:" before it. */
  readonly template: string;
};

export const customsValues = (customs: BodyCustoms = {}): CustomsValues => ({
  quorumOf: customs.quorum?.of ?? 'none',
  quorumAtLeast: customs.quorum === undefined ? '' : String(customs.quorum.atLeast),
  castingVote: customs.castingVote ?? false,
  noReturnSameDay: customs.noReturnSameDay ?? false,
  speakersOnRecord: customs.speakersOnRecord ?? false,
  linksConfirmedAtRollCall: customs.linksConfirmedAtRollCall ?? false,
  numbering: customs.numbering ?? 'meeting',
  profile: customs.minutesStyle?.profile ?? '',
  template: (customs.agendaTemplate ?? []).map(lineOf).join('\n'),
});

const lineOf = ({ heading, kind }: TemplateItem): string =>
  kind === null ? heading : `${kind === 'decision' ? 'beslut' : 'information'}: ${heading}`;

/** The customs that a form says; what it has no field for is kept, and what is off isn't there. */
export function customsFrom(values: CustomsValues, recorded: BodyCustoms = {}): BodyCustoms {
  const atLeast = Number(values.quorumAtLeast);
  const agendaTemplate = templateFrom(values.template, recorded.agendaTemplate ?? []);
  const profile = values.profile.trim();
  return {
    ...(values.quorumOf === 'none' ? {} : { quorum: { of: values.quorumOf, atLeast } }),
    ...(values.castingVote ? { castingVote: true } : {}),
    ...(values.noReturnSameDay ? { noReturnSameDay: true } : {}),
    ...(values.speakersOnRecord ? { speakersOnRecord: true } : {}),
    ...(values.linksConfirmedAtRollCall ? { linksConfirmedAtRollCall: true } : {}),
    ...(values.numbering === 'year' ? { numbering: 'year' } : {}),
    ...(agendaTemplate.length === 0 ? {} : { agendaTemplate }),
    ...(recorded.readiness === undefined ? {} : { readiness: recorded.readiness }),
    ...(profile === '' ? {} : { minutesStyle: { ...recorded.minutesStyle, profile } }),
  };
}

/** A heading that was there keeps which standing item it is. */
const templateFrom = (text: string, recorded: readonly TemplateItem[]): readonly TemplateItem[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, word, rest] = /^(beslut|decision|information):\s*(.+)$/i.exec(line) ?? [];
      const heading = rest ?? line;
      const kind =
        word === undefined ? null : word.toLowerCase() === 'information' ? 'information' : 'decision';
      return { heading, kind, standing: recorded.find((one) => one.heading === heading)?.standing ?? null };
    });
