import type { FactShown } from '../../src/contract/structure.ts';
import { Disclosure } from '../components/disclosure.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { StyleLink } from '../style/style-link.tsx';
import { AddFact } from './add-fact.tsx';
import { BodyParts } from './body-parts.tsx';
import { bodyName, factsOf, type Shown } from './facts.ts';
import { FactLine } from './fact-line.tsx';
import { bodyWords, isFound } from './found.ts';
import { NothingFound } from './nothing-found.tsx';
import { useStructure } from './structure-context.ts';

/** Every body with its seats and who holds them. While something is looked for, only what is found, unfolded. */
export function Bodies() {
  const layout = useLayout();
  const { register, search } = useStructure();
  const bodies = factsOf(register, 'body');
  const shown = bodies.filter((body) => search.trim() === '' || hasFound(body));
  function hasFound(body: Shown<'body'>): boolean {
    const words = bodyWords(register, body.id);
    return register.facts.some(
      (fact) => (fact === body || isOf(fact, body.id)) && isFound(register, search, fact, ...words),
    );
  }
  return (
    <div className={layout.column}>
      {shown.length === 0 ? (
        <NothingFound empty="structure.empty.bodies" />
      ) : (
        <div>
          {shown.map((body) => (
            <Disclosure
              key={`${body.id} ${String(search.trim() !== '')}`}
              open={search.trim() !== '' || bodies.length === 1}
              label={<BodyTitle body={body} />}
            >
              <BodyContent body={body} />
            </Disclosure>
          ))}
        </div>
      )}
      <AddFact kind="body" />
    </div>
  );
}

const isOf = (fact: FactShown, body: string): boolean => 'body' in fact.value && fact.value.body === body;

function BodyTitle({ body }: { readonly body: Shown<'body'> }) {
  const say = useText();
  const layout = useLayout();
  const { register } = useStructure();
  const seats = factsOf(register, 'seat').filter(({ value }) => value.body === body.id);
  const held = new Set(
    factsOf(register, 'mandate').flatMap(({ value }) => (value.kind === 'ordinary' ? [value.seat] : [])),
  );
  const filled = seats.filter(({ value }) => held.has(value.id)).length;
  return (
    <span>
      <span className={layout.strong}>{body.value.name}</span>{' '}
      {seats.length === 0 ? null : (
        <span className={layout.small}>{say('structure.seats.served', { filled, seats: seats.length })}</span>
      )}
    </span>
  );
}

function BodyContent({ body }: { readonly body: Shown<'body'> }) {
  const say = useText();
  const layout = useLayout();
  const { register } = useStructure();
  const { value } = body;
  const joint = value.jointOf.map((part) => bodyName(register, part));
  const below = [
    value.shortName === value.name ? '' : value.shortName,
    joint.length === 0 ? '' : say('structure.joint', { bodies: joint }),
  ].filter((part) => part !== '');
  return (
    <div className={layout.column}>
      <ul className={layout.list}>
        <FactLine fact={body} what={value.name} below={below.join(' · ')}>
          {value.name}
        </FactLine>
      </ul>
      {register.mayChange ? <StyleLink body={body.id} name={value.name} /> : null}
      <BodyParts body={body} />
    </div>
  );
}
