import { useState } from 'react';
import { asId, type ItemId, type SessionId } from '../../src/domain/ids.ts';
import type { ItemEdit, Presenter } from '../../src/domain/meeting/agenda.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import type { AgendaLine, MeetingView } from '../../src/domain/view.ts';
import { useLayout } from '../components/layout-styles.ts';
import { FormFrame } from '../forms/form-frame.tsx';
import { ItemWordsFields } from '../forms/item-words-fields.tsx';
import { itemOf, noWords, wordsOf, type ItemWords } from '../forms/item-words.ts';
import { PersonSearch } from '../forms/person-search.tsx';
import { useText } from '../language.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useRegister } from '../meeting/use-register.ts';
import { useSend } from '../sending/use-send.ts';
import { addressFault } from './address-fault.ts';

type Props = {
  readonly session: SessionId;
  /** The item that is put right; none for a new one. */
  readonly line?: AgendaLine;
  readonly onClose: () => void;
};

/** An item of the agenda, new or put right. Presenters come from the register or are written freely, one a line. */
export function ItemForm({ session, line, onClose }: Props) {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  const sending = useSend();
  const register = useRegister();
  // What stood when the form was opened: what others change meanwhile isn't written over by it.
  const [opened] = useState(line);
  const [words, setWords] = useState<ItemWords>(() => (line === undefined ? noWords : wordsOf(line)));
  const [asked, setAsked] = useState(false);
  const known: readonly Presenter[] = [
    ...(opened?.presenters ?? []),
    ...register.map(({ person, name }) => ({ text: name, person })),
  ];
  const fault = words.heading.trim() === '' ? 'before.item.heading-missing' : addressFault(words.documents);
  const save = () => {
    setAsked(true);
    if (fault !== null) return;
    const command = opened === undefined ? added(view, session, words, known) : edited(opened, words, known);
    if (command === null) onClose();
    else void sending.send(command).then((done) => done && onClose());
  };
  return (
    <FormFrame
      title={
        line === undefined ? say('tab.act.add-item') : say('tab.agenda.edit.title', { number: line.number })
      }
      submit={line === undefined ? say('tab.item.add') : say('tab.agenda.edit.submit')}
      onSubmit={save}
      onClose={onClose}
      sending={sending}
    >
      <ItemWordsFields words={words} onChange={setWords}>
        <PersonSearch
          label={say('before.presenter.search')}
          persons={register}
          onChoose={({ name }) => setWords({ ...words, presenters: withLine(words.presenters, name) })}
        />
        {words.presenters.trim() === '' ? null : (
          <p role="status" className={layout.plain}>
            {say('before.presenters', { names: words.presenters.trim().split('\n') })}
          </p>
        )}
      </ItemWordsFields>
      {asked && fault !== null ? <p role="alert">{say(fault)}</p> : null}
    </FormFrame>
  );
}

const withLine = (lines: string, name: string): string =>
  [...lines.split('\n').filter((one) => one.trim() !== '' && one !== name), name].join('\n');

function added(
  { agenda }: MeetingView,
  session: SessionId,
  words: ItemWords,
  known: readonly Presenter[],
): MeetingCommand {
  const id = asId<ItemId>(crypto.randomUUID());
  const item = { ...itemOf(words, known), id, session, standing: null, matter: null };
  return { type: 'AddAgendaItem', item, before: placeFor(agenda, session) };
}

/**
 * Before the standing items that end a session ("övriga frågor", "nästa möte"), else last in it: before the first item
 * of a later one.
 */
function placeFor(agenda: readonly AgendaLine[], session: SessionId): ItemId | null {
  const own = agenda.filter((line) => line.session === session);
  const rest = own.slice(own.findLastIndex(({ standing }) => !ends(standing)) + 1);
  const [ending] = rest.filter(({ status }) => status === 'planned');
  if (ending !== undefined) return ending.id;
  const behind = agenda.slice(agenda.findLastIndex((line) => line.session === session) + 1);
  return own.length === 0 ? null : (behind.find(({ status }) => status === 'planned')?.id ?? null);
}

const ends = (standing: AgendaLine['standing']): boolean =>
  standing === 'other-questions' ||
  standing === 'summary-of-decisions' ||
  standing === 'next-meeting' ||
  standing === 'close-session';

/** Only what was changed goes along, so that what somebody else put right meanwhile stays. */
function edited(opened: AgendaLine, words: ItemWords, known: readonly Presenter[]): MeetingCommand | null {
  const [was, is] = [itemOf(wordsOf(opened), known), itemOf(words, known)];
  const changes = Object.fromEntries(
    Object.entries(is).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(was[field as keyof typeof was]),
    ),
  ) as ItemEdit;
  return Object.keys(changes).length === 0 ? null : { type: 'EditAgendaItem', item: opened.id, changes };
}
