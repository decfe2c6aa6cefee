import type { BodyId, PersonId } from '../domain/ids.ts';
import { nameIn, personIn } from '../domain/meeting/roster.ts';
import { t } from '../i18n/index.ts';
import { absenceRemark } from './absence-remark.ts';
import type { PersonLine } from './blocks.ts';
import { personLine } from './person-line.ts';
import type { Setting } from './setting.ts';
import { attended } from './sittings.ts';

/** Adjungerade: "Namn adjungerad från Länssamverkansgruppen", or with the organisation. */
export function coOptedLines(setting: Setting, body: BodyId, present: boolean): readonly PersonLine[] {
  const { meeting, locale } = setting;
  const word = t(locale, 'minutes.role.coOpted');
  const mandates = meeting.plan.roster.mandates.flatMap((m) =>
    m.kind === 'coOpted' && m.body === body ? [m] : [],
  );
  return mandates
    .filter(({ person }) => attended(meeting, person, body) === present)
    .map(({ person, from }) => {
      const remark = present ? absenceRemark(setting, person, body) : null;
      const affiliation = personIn(meeting.plan.roster, person)?.organisation ?? null;
      const role = from === undefined ? word : `${word} ${from}`;
      const name = nameIn(meeting.plan.roster, person);
      const base =
        from === undefined
          ? [name, affiliation, word].filter((x) => x !== null).join(', ')
          : `${name} ${role}`;
      const text = remark === null ? base : `${base} (${remark})`;
      return { person, name, party: null, affiliation, role, remark, statement: null, text };
    });
}

/** Tjänsteperson: organisation and what office they support the body in. */
export function officialLine(setting: Setting, person: PersonId, body: BodyId): PersonLine {
  const { meeting, locale } = setting;
  const offices = meeting.plan.roster.mandates.flatMap((m) =>
    m.kind === 'official' && m.person === person && m.body === body
      ? [t(locale, `minutes.role.${m.office}`)]
      : [],
  );
  const line = personLine(setting, person, body, {
    roles: offices,
    remark: absenceRemark(setting, person, body),
  });
  const organisation = personIn(meeting.plan.roster, person)?.organisation ?? null;
  const base = [line.name, organisation, ...offices].filter((part) => part !== null).join(', ');
  const text = line.remark === null ? base : `${base} (${line.remark})`;
  return { ...line, party: null, affiliation: organisation, text };
}
