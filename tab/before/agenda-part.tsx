import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AddRegular, ReOrderDotsVerticalRegular, WarningRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useRef, useState } from 'react';
import type { SessionId } from '../../src/domain/ids.ts';
import type { AgendaLine, SessionView } from '../../src/domain/view.ts';
import { useLayout } from '../components/layout-styles.ts';
import { SendLine } from '../components/send-line.tsx';
import { useLooked } from '../components/use-looked.ts';
import { useAgendaMoves, type AgendaMoves } from '../components/use-agenda-moves.ts';
import { useText } from '../language.ts';
import { may } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { ItemForm } from './item-form.tsx';
import { AgendaTools } from '../components/agenda-tools.tsx';
import { dragging } from '../components/agenda-dragging.ts';
import { lacking } from './lacking.ts';
import { RaiseLink } from './raise-link.tsx';

const PickMatter = lazy(() => import('./pick-matter.tsx'));

const useStyles = makeStyles({
  item: { display: 'grid', gridTemplateColumns: '36px minmax(0, 1fr)', gap: tokens.spacingHorizontalS },
  number: {
    textAlign: 'right',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
  },
  handle: { cursor: 'grab', color: tokens.colorNeutralForeground3 },
  over: { boxShadow: `inset 0 2px 0 ${tokens.colorBrandStroke1}` },
  looked: { backgroundColor: tokens.colorNeutralBackground1Selected, ':focus': { outlineStyle: 'none' } },
  gone: { textDecorationLine: 'line-through' },
  lack: { color: tokens.colorStatusWarningForeground1, flexShrink: 0, marginTop: '2px' },
  lacks: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Föredragningslistan while it is built: by session, in order, with what each item lacks. */
export function AgendaPart() {
  const { view } = useMeeting();
  const layout = useLayout();
  const say = useText();
  return (
    <div className={layout.column}>
      {view.sessions.map((session) => (
        <Session key={session.id} session={session} alone={view.sessions.length === 1} />
      ))}
      <p className={`${layout.plain} ${layout.muted}`}>{say('before.numbered')}</p>
    </div>
  );
}

type SessionProps = { readonly session: SessionView; readonly alone: boolean };

/** Items stay in their session: each has moves of its own. */
function Session({ session: { id, body }, alone }: SessionProps) {
  const { view } = useMeeting();
  const layout = useLayout();
  const say = useText();
  const list = useRef<HTMLOListElement>(null);
  const moves = useAgendaMoves(list);
  const lines = view.agenda.filter(({ session }) => session === id);
  return (
    <section className={layout.tight} aria-label={body}>
      {alone ? null : <h3 className={layout.label}>{body}</h3>}
      {lines.length === 0 ? (
        <p className={`${layout.plain} ${layout.muted}`}>{say('before.no-items')}</p>
      ) : null}
      <ol className={layout.list} aria-label={alone ? say('tab.agenda') : body} ref={list}>
        {lines.map((line) => (
          <Line key={line.id} line={line} moves={moves} />
        ))}
      </ol>
      <SendLine sending={moves.sending} />
      {may(view, 'AddAgendaItem') ? <Add session={id} /> : null}
    </section>
  );
}

type LineProps = { readonly line: AgendaLine; readonly moves: AgendaMoves };

function Line({ line, moves }: LineProps) {
  const { view } = useMeeting();
  const styles = useStyles();
  const layout = useLayout();
  const say = useText();
  const movable = line.status === 'planned' && may(view, 'MoveAgendaItem');
  const { looked, place } = useLooked<HTMLLIElement>(line.id);
  const presenters = line.presenters.map(({ text }) => text);
  return (
    <li
      ref={place}
      tabIndex={looked ? -1 : undefined}
      className={mergeClasses(
        layout.line,
        styles.item,
        moves.over === line.id && styles.over,
        looked && styles.looked,
      )}
      {...(movable ? dragging(line.id, moves) : {})}
    >
      <span className={styles.number}>
        {line.number}
        {movable ? <ReOrderDotsVerticalRegular className={styles.handle} aria-hidden /> : null}
      </span>
      <div className={layout.tight}>
        <span
          className={mergeClasses(layout.plain, layout.strong, line.status === 'withdrawn' && styles.gone)}
        >
          {line.heading}
        </span>
        <span className={layout.muted}>
          {say(`tab.kind.${line.kind ?? 'unlabelled'}`)}
          {presenters.length === 0 ? '' : ` · ${say('before.presenters', { names: presenters })}`}
        </span>
        {line.deviation === null ? null : (
          <span className={layout.muted}>{say('before.deviation', line.deviation)}</span>
        )}
        {line.proposal === null ? null : <p className={layout.quote}>{line.proposal}</p>}
        {line.documents.map(({ title, url }) => (
          <Link key={url} href={url} target="_blank" rel="noreferrer">
            {title}
          </Link>
        ))}
        <Lacks line={line} />
        <RaiseLink line={line} />
        <AgendaTools
          line={line}
          moves={moves}
          form={(close) => <ItemForm line={line} session={line.session} onClose={close} />}
        />
      </div>
    </li>
  );
}

/** What is missing, where it is missing; nothing is locked by it. */
function Lacks({ line }: { readonly line: AgendaLine }) {
  const { view } = useMeeting();
  const styles = useStyles();
  const say = useText();
  const lacks = may(view, 'EditAgendaItem') ? lacking(line) : [];
  if (lacks.length === 0) return null;
  return (
    <span className={styles.lacks}>
      <WarningRegular className={styles.lack} aria-hidden />
      {say('before.lacks', { what: lacks.map((lack) => say(`before.lack.${lack}`)) })}
    </span>
  );
}

function Add({ session }: { readonly session: SessionId }) {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  const [open, setOpen] = useState<'new' | 'pick' | null>(null);
  const close = () => setOpen(null);
  if (open === 'new') return <ItemForm session={session} onClose={close} />;
  if (open === 'pick')
    return (
      <Suspense fallback={null}>
        <PickMatter session={session} onClose={close} />
      </Suspense>
    );
  return (
    <div className={layout.row}>
      <Button icon={<AddRegular aria-hidden />} onClick={() => setOpen('new')}>
        {say('tab.act.add-item')}
      </Button>
      {view.phase === 'prepared' ? (
        <Button icon={<AddRegular aria-hidden />} onClick={() => setOpen('pick')}>
          {say('before.pick')}
        </Button>
      ) : null}
    </div>
  );
}
