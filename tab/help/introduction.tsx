import { Link } from '@fluentui/react-components';
import type { MineAnswer, MyPlace } from '../../src/contract/mine.ts';
import { addressWith } from '../address.ts';
import { useAnswer } from '../after/use-answer.ts';
import { json, type Ask } from '../api.ts';
import { day } from '../clock.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useLanguage, useText } from '../language.ts';
import { placeText } from '../mine/place-text.ts';
import { useHelpPages } from './use-help-pages.ts';
import { HelpText } from './help-text.tsx';

/** Two minutes for somebody new: what the council is, what one is in it, how a question is put and answered. */
export function Introduction({ ask }: { readonly ask: Ask }) {
  const say = useText();
  const layout = useLayout();
  const pages = useHelpPages();
  const { answer, failed } = useAnswer(async () => json<MineAnswer>(await ask('/api/mine')), '');
  return (
    <>
      <h1 className={layout.heading}>
        {answer === null ? say('place.help') : say('help.welcome', { name: answer.name })}
      </h1>
      {failed && answer === null ? <p className={layout.plain}>{say('tab.fault.meeting')}</p> : null}
      {answer === null ? null : <About mine={answer} />}
      {pages === null || pages === 'fault' ? null : (
        <section className={layout.tight}>
          <h2 className={layout.label}>{say('help.asked')}</h2>
          <HelpText page={pages.answering} />
        </section>
      )}
    </>
  );
}

function About({ mine }: { readonly mine: MineAnswer }) {
  const say = useText();
  const { locale } = useLanguage();
  const layout = useLayout();
  const [next] = mine.coming;
  return (
    <>
      {mine.places.length === 0 ? <p className={layout.plain}>{say('mine.no-place')}</p> : null}
      {mine.places.map((place) => (
        <Council key={`${place.body.id}-${place.as}`} place={place} />
      ))}
      {next === undefined ? null : (
        <p className={layout.plain}>
          {say('help.next')}{' '}
          <Link href={addressWith(window.location.search, { surface: '', topic: '', meeting: next.meeting })}>
            {next.bodyName}, {day(next.date, locale)}
          </Link>
        </p>
      )}
    </>
  );
}

function Council({ place }: { readonly place: MyPlace }) {
  const say = useText();
  const layout = useLayout();
  const { name, consensus, seats, principals, chair, viceChair, secretaries } = place.body;
  return (
    <section className={`${layout.box} ${layout.tight}`}>
      <h2 className={layout.label}>{name}</h2>
      <p className={layout.plain}>{placeText(place, say)}</p>
      {place.standsInFor.length === 0 ? null : (
        <p className={layout.plain}>{say('help.stands-in', { names: place.standsInFor })}</p>
      )}
      <p className={layout.plain}>
        {principals.length === 0 ? '' : say('help.seats', { seats, principals: principals.length })}{' '}
        {say(consensus ? 'help.consensus' : 'help.majority')}
      </p>
      {principals.length === 0 ? null : (
        <p className={`${layout.plain} ${layout.muted}`}>{say('help.principals', { names: principals })}</p>
      )}
      <p className={`${layout.plain} ${layout.muted}`}>
        {chair === null ? '' : say('help.chair', { name: chair })}{' '}
        {viceChair === null ? '' : say('help.vice-chair', { name: viceChair })}{' '}
        {secretaries.length === 0 ? '' : say('help.secretary', { names: secretaries })}
      </p>
    </section>
  );
}
