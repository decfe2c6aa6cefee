import { Disclosure } from '../components/disclosure.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { AddFact } from './add-fact.tsx';
import { ContactsPart, isWithoutContact, NoContactMark } from './contacts-part.tsx';
import { bodyName, factsOf, personText, type Shown } from './facts.ts';
import { FactLine } from './fact-line.tsx';
import { isFound } from './found.ts';
import { NothingFound } from './nothing-found.tsx';
import { useStructure } from './structure-context.ts';

type Place = { readonly seat: Shown<'seat'> | null; readonly mandate: Shown<'mandate'> | null };

/** Every principal with what it has in every body: seats and their holders, and substitutes. */
export function Principals() {
  const layout = useLayout();
  const { register, search } = useStructure();
  const searching = search.trim() !== '';
  const places = placesByPrincipal();
  const shown = factsOf(register, 'principal').filter(
    (principal) =>
      isFound(register, search, principal) ||
      (places.get(principal.id) ?? []).some((place) => isPlaceFound(place, principal)),
  );

  function isPlaceFound({ seat, mandate }: Place, { value }: Shown<'principal'>): boolean {
    const fact = mandate ?? seat;
    return fact !== null && isFound(register, search, fact, value.name, bodyName(register, fact.value.body));
  }

  function placesByPrincipal(): ReadonlyMap<string, readonly Place[]> {
    const found = new Map<string, Place[]>();
    const add = (principal: string, place: Place) =>
      void found.set(principal, [...(found.get(principal) ?? []), place]);
    const mandates = factsOf(register, 'mandate');
    for (const seat of factsOf(register, 'seat')) {
      const mandate =
        mandates.find(({ value }) => value.kind === 'ordinary' && value.seat === seat.id) ?? null;
      if (seat.value.principal !== null) add(seat.value.principal, { seat, mandate });
    }
    for (const mandate of mandates)
      if (mandate.value.kind === 'substitute') add(mandate.value.principal, { seat: null, mandate });
    return found;
  }

  return (
    <div className={layout.column}>
      {shown.length === 0 ? (
        <NothingFound empty="structure.empty.principals" />
      ) : (
        <div>
          {shown.map((principal) => (
            <Disclosure
              key={`${principal.id} ${String(searching)}`}
              open={searching}
              label={
                <span>
                  <span className={layout.strong}>{principal.value.name}</span>{' '}
                  {isWithoutContact(principal) ? <NoContactMark /> : null}
                </span>
              }
            >
              <div className={layout.column}>
                <ul className={layout.list}>
                  <FactLine fact={principal} what={principal.value.name} below={principal.value.abbreviation}>
                    {principal.value.name}
                  </FactLine>
                  {(places.get(principal.id) ?? [])
                    .filter((place) => isPlaceFound(place, principal) || isFound(register, search, principal))
                    .map((place) => (
                      <PlaceLine key={(place.mandate ?? place.seat)?.id} place={place} />
                    ))}
                </ul>
                <ContactsPart principal={principal} />
              </div>
            </Disclosure>
          ))}
        </div>
      )}
      <AddFact kind="principal" />
    </div>
  );
}

function PlaceLine({ place: { seat, mandate } }: { readonly place: Place }) {
  const say = useText();
  const { register } = useStructure();
  const fact = mandate ?? seat;
  if (fact === null) return null;
  const name = mandate === null ? say('structure.vacant') : personText(register, mandate.value.person);
  const body = bodyName(register, fact.value.body);
  const kind = say(seat === null ? 'structure.value.substitute' : 'structure.value.ordinary');
  return (
    <FactLine fact={fact} what={`${name}, ${body}`} below={`${body} · ${kind}`}>
      {name}
    </FactLine>
  );
}
