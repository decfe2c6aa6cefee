import type { ReactNode } from 'react';
import type { FactShown } from '../../src/contract/structure.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { AddFact } from './add-fact.tsx';
import { factsOf, personText, principalName, type Shown } from './facts.ts';
import { FactLine } from './fact-line.tsx';
import { bodyWords, isFound } from './found.ts';
import { SeatLine } from './seat-line.tsx';
import { useStructure } from './structure-context.ts';

/** What a body consists of: its chairs, seats with holders, substitutes, co-opted and officials. */
export function BodyParts({ body }: { readonly body: Shown<'body'> }) {
  const say = useText();
  const { register, search } = useStructure();
  const words = bodyWords(register, body.id);
  const found = (fact: FactShown) => isFound(register, search, fact, ...words);
  const mandates = factsOf(register, 'mandate').filter(({ value }) => value.body === body.id);
  const ofKind = (kind: string) => mandates.filter((one) => one.value.kind === kind && found(one));
  const presidium = factsOf(register, 'presidency').filter((one) => one.value.body === body.id && found(one));
  const seats = factsOf(register, 'seat')
    .filter(({ value }) => value.body === body.id)
    .map((seat) => ({
      seat,
      holder: mandates.find(({ value }) => value.kind === 'ordinary' && value.seat === seat.id) ?? null,
    }))
    .filter(({ seat, holder }) => found(seat) || (holder !== null && found(holder)));
  return (
    <>
      <Part
        title={say('structure.part.presidium')}
        add={<AddFact kind="presidency" values={{ body: body.id }} />}
      >
        {presidium.map((one) => (
          <PersonLine
            key={one.id}
            fact={one}
            person={one.value.person}
            below={say(`structure.${one.value.office}`)}
          />
        ))}
      </Part>
      <Part title={say('structure.part.seats')} add={<AddFact kind="seat" values={{ body: body.id }} />}>
        {seats.map(({ seat, holder }) => (
          <SeatLine key={seat.id} seat={seat} holder={holder} />
        ))}
      </Part>
      <Part
        title={say('structure.part.substitutes')}
        add={<AddFact kind="mandate" values={{ body: body.id, kind: 'substitute' }} />}
      >
        {ofKind('substitute').map((one) => (
          <MandateLine key={one.id} mandate={one} />
        ))}
      </Part>
      <Part title={say('structure.part.co-opted')}>
        {ofKind('coOpted').map((one) => (
          <MandateLine key={one.id} mandate={one} />
        ))}
      </Part>
      <Part title={say('structure.part.officials')}>
        {ofKind('official').map((one) => (
          <MandateLine key={one.id} mandate={one} />
        ))}
      </Part>
    </>
  );
}

type PartProps = {
  readonly title: string;
  readonly children: readonly ReactNode[];
  readonly add?: ReactNode;
};

/** A part with nothing in it is shown only where something can be added. */
function Part({ title, children, add = null }: PartProps) {
  const layout = useLayout();
  const { mayChange } = useStructure().register;
  if (children.length === 0 && (add === null || !mayChange)) return null;
  return (
    <section className={layout.tight}>
      <h3 className={layout.label}>{title}</h3>
      {children.length === 0 ? null : <ul className={layout.list}>{children}</ul>}
      <div>{add}</div>
    </section>
  );
}

/** A mandate by its holder, with which it is. */
export function MandateLine({ mandate }: { readonly mandate: Shown<'mandate'> }) {
  const say = useText();
  const { register } = useStructure();
  const { value } = mandate;
  const below = () => {
    switch (value.kind) {
      case 'substitute':
        return `${principalName(register, value.principal)}, ${say('structure.order', { order: value.order })}`;
      case 'coOpted':
        return value.from ?? say('structure.co-opted');
      case 'official':
        return say(`structure.${value.office}`);
      case 'ordinary':
        return say('structure.value.ordinary');
    }
  };
  return <PersonLine fact={mandate} person={value.person} below={below()} />;
}

type PersonProps = { readonly fact: FactShown; readonly person: string; readonly below: string };

function PersonLine({ fact, person, below }: PersonProps) {
  const { register } = useStructure();
  const name = personText(register, person);
  return (
    <FactLine fact={fact} what={name} below={below}>
      {name}
    </FactLine>
  );
}
