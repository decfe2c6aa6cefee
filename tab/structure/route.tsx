import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { usualNeeds } from '../../src/contract/matter-needs.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { bodyName, factsOf, type Shown } from './facts.ts';
import { focusButton } from '../components/focus-button.ts';
import { isFound } from './found.ts';
import { NeedsForm } from './needs-form.tsx';
import { NothingFound } from './nothing-found.tsx';
import { RouteForm } from './route-form.tsx';
import { useStructure } from './structure-context.ts';

const useStyles = makeStyles({
  words: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    overflowWrap: 'anywhere',
    '@media (min-width: 480px)': { gridTemplateColumns: '10em minmax(0, 1fr)' },
    '& > dd::first-letter': { textTransform: 'uppercase' },
    '& > dd': { margin: 0, '@media (max-width: 479px)': { marginBottom: tokens.spacingVerticalXS } },
  },
});

/** Ärendegång: which body takes matters from which, and what each needs of them; what nobody has settled is shown too. */
export function Route() {
  const say = useText();
  const layout = useLayout();
  const { register, search } = useStructure();
  const shown = factsOf(register, 'body').filter((body) => isFound(register, search, body));
  if (shown.length === 0) return <NothingFound empty="structure.empty.bodies" />;
  return (
    <div className={layout.column}>
      <p className={`${layout.plain} ${layout.muted}`}>{say('structure.route.intro')}</p>
      <ul className={layout.list}>
        {shown.map((body) => (
          <BodyOnRoute key={body.id} body={body} />
        ))}
      </ul>
    </div>
  );
}

const forms = { route: RouteForm, needs: NeedsForm } as const;
type FormName = keyof typeof forms;

function BodyOnRoute({ body }: { readonly body: Shown<'body'> }) {
  const say = useText();
  const styles = useStyles();
  const layout = useLayout();
  const { register } = useStructure();
  const [open, setOpen] = useState<FormName | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const close = () => {
    setOpen(null);
    focusButton(place);
  };
  const { name } = body.value;
  const words = useRouteWords(body);
  const Form = open === null ? null : forms[open];
  return (
    <li className={`${layout.line} ${layout.tight}`}>
      <h3 className={layout.label}>{name}</h3>
      <dl className={styles.words}>
        {(['from', 'to', 'needs'] as const).map((part) => (
          <Pair key={part} term={say(`structure.route.${part}`)} text={words[part]} />
        ))}
      </dl>
      {register.mayChange ? (
        <div ref={place} className={layout.tight}>
          {Form === null ? (
            <div className={layout.row}>
              {(['route', 'needs'] as const).map((form) => (
                <Button
                  key={form}
                  size="small"
                  aria-label={say(`structure.${form}.edit-of`, { body: name })}
                  onClick={() => setOpen(form)}
                >
                  {say(`structure.${form}.edit`)}
                </Button>
              ))}
            </div>
          ) : (
            <Form body={body} onClose={close} />
          )}
        </div>
      ) : null}
    </li>
  );
}

function Pair({ term, text }: { readonly term: string; readonly text: string }) {
  const layout = useLayout();
  return (
    <>
      <dt className={layout.muted}>{term}</dt>
      <dd>{text}</dd>
    </>
  );
}

/** What the register says of the body's place on the route, in words. */
function useRouteWords({ id, value }: Shown<'body'>): Readonly<Record<'from' | 'to' | 'needs', string>> {
  const say = useText();
  const { register } = useStructure();
  const named = (bodies: readonly string[]) => bodies.map((one) => bodyName(register, one));
  const { takesFrom, takesDirectly = false, jointOf, customs } = value;
  const onwards = factsOf(register, 'body')
    .filter((other) => other.value.takesFrom?.some((one) => one === id) === true)
    .map((other) => other.value.name);
  const needs = (customs?.readiness ?? usualNeeds).map((need) => say(`structure.need.${need}`)).join(', ');
  const standing =
    jointOf.length === 0
      ? say('structure.route.anywhere')
      : say('structure.route.parts', { bodies: named(jointOf) });
  const direct = takesDirectly ? [say('structure.route.directly')] : [];
  return {
    from: [...(takesFrom === undefined ? [standing] : named(takesFrom)), ...direct].join(', '),
    to: onwards.length === 0 ? say('structure.route.nowhere') : onwards.join(', '),
    needs:
      customs?.readiness === undefined
        ? say('structure.route.usual', { needs })
        : needs || say('structure.route.nothing'),
  };
}
