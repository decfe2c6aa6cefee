import type { StructureFault } from '../fault.ts';
import { entryName } from '../fact-name.ts';
import { overlap } from '../period.ts';
import type { Entry, Fact, Register } from '../register.ts';

/** A fact keeps what makes it that fact: another holder is another mandate, another body's seat another seat. */
export function checkIdentity(
  register: Register,
  entry: Entry,
  before: Entry | undefined,
): readonly StructureFault[] {
  const what = entryName(register, entry);
  const kinds = [...entry.versions, ...(before?.versions ?? [])].map(({ value }) =>
    identityOf({ kind: entry.kind, id: entry.id, value } as Fact),
  );
  if (new Set(kinds).size > 1) return [{ code: 'another-fact', what }];
  const clash = entry.versions.find((version, index) =>
    entry.versions.slice(index + 1).some((later) => overlap(version, later)),
  );
  return clash === undefined ? [] : [{ code: 'versions-overlap', what, from: clash.from }];
}

function identityOf(fact: Fact): string {
  switch (fact.kind) {
    case 'principal':
    case 'body':
    case 'person':
      return fact.id;
    case 'seat':
      return fact.value.body;
    case 'presidency':
      return [fact.value.body, fact.value.person, fact.value.office].join(' ');
    case 'mandate': {
      const { kind, body, person } = fact.value;
      const place =
        fact.value.kind === 'ordinary'
          ? fact.value.seat
          : fact.value.kind === 'substitute'
            ? fact.value.principal
            : fact.value.kind === 'official'
              ? fact.value.office
              : '';
      return [kind, body, person, place].join(' ');
    }
  }
}
