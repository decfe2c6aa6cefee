import { writeFile } from 'node:fs/promises';
import { zipSync } from 'fflate';
import { asId, type PersonId } from '../domain/ids.ts';
import { wallClock } from '../edges.ts';
import { entriesOf } from '../domain/structure/register.ts';
import { t, type Locale, type TextKey } from '../i18n/index.ts';
import { personExport, type PersonExport } from '../person/person-export.ts';
import { personText } from '../person/person-text.ts';
import { bundleOptions, type BundleOptions } from './bundle-options.ts';
import { withRegister, type RegisterPlace } from './structure-place.ts';
import type { Terminal } from './terminal.ts';
import { unusableFile } from './unusable-file.ts';

/**
 * `samsyn person export PERSON [--to FILE.zip]`: everything that is kept of a person, by id or whole name, as JSON and in
 * words. 0 when it was written; 1 when nobody or several are called so, or the file can't be written; 2 for a command
 * that makes no sense.
 */
export async function person([verb, ...args]: readonly string[], terminal: Terminal): Promise<number> {
  const asked = verb === 'export' ? bundleOptions(args) : null;
  const spoken = { ...terminal, locale: asked?.locale ?? terminal.locale };
  const { locale } = spoken;
  if (asked === null) {
    spoken.err(t(locale, 'person.usage'));
    return 2;
  }
  return withRegister(asked, spoken, (place) => exported(place, asked, spoken));
}

async function exported(place: RegisterPlace, asked: BundleOptions, spoken: Terminal): Promise<number> {
  const { locale } = spoken;
  const says = (key: TextKey, params: Readonly<Record<string, string>>) => {
    spoken.err(t(locale, key, params));
    return 1;
  };
  const ids = await calledSo(place, asked.subject);
  const [id, ...more] = ids;
  if (id === undefined) return says('person.nobody', { asked: asked.subject });
  if (more.length > 0) return says('person.several', { asked: asked.subject, ids: ids.join(', ') });
  const made = await personExport(place, id);
  if (made === null) throw new Error('The register lost a person');
  const file = asked.to ?? `${id}.zip`;
  // Everything of a person: for nobody else's eyes on a shared machine.
  const written = await writeFile(file, zipped(made, locale), { mode: 0o600 }).then(() => true, unusableFile);
  if (written === null) return says('cli.play.cannot-write', { file });
  spoken.out(t(locale, 'person.exported', { file, count: made.kept.length }));
  return 0;
}

/** Persons of that id, or who are or were called so. */
async function calledSo({ structure }: RegisterPlace, asked: string): Promise<readonly PersonId[]> {
  const { register } = await structure();
  return entriesOf(register, 'person').flatMap(({ id, versions }) =>
    id === asked || versions.some(({ value }) => value.name === asked) ? [asId<PersonId>(id)] : [],
  );
}

function zipped(made: PersonExport, locale: Locale): Uint8Array {
  const bytes = (text: string) => new TextEncoder().encode(text);
  return zipSync({
    'person.json': bytes(`${JSON.stringify(made, null, 2)}\n`),
    'person.txt': bytes(personText(made, locale, wallClock())),
  });
}
