import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { asId } from '../../src/domain/ids.ts';
import type { Body } from '../../src/domain/structure/facts.ts';
import { CheckList } from '../forms/check-list.tsx';
import { ChoiceField } from '../forms/choice-field.tsx';
import { useText } from '../language.ts';
import { DatedForm } from './dated-form.tsx';
import { bodyWith, factsOf, without, type Shown } from './facts.ts';
import { useStructure } from './structure-context.ts';

type Props = { readonly body: Shown<'body'>; readonly onClose: () => void };

/** Which bodies pass matters on to this one, from a day. Without a choice it takes them from anywhere. */
export function RouteForm({ body, onClose }: Props) {
  const say = useText();
  const { register } = useStructure();
  const { id, value } = body;
  const [how, setHow] = useState<'anywhere' | 'some'>(value.takesFrom === undefined ? 'anywhere' : 'some');
  const [feeders, setFeeders] = useState<readonly string[]>(value.takesFrom ?? []);
  const [directly, setDirectly] = useState(value.takesDirectly ?? false);
  const others = factsOf(register, 'body').filter((other) => other.id !== id);
  // Of a body that takes from anywhere there is nothing more to say, unless its parts do not.
  const mayBeDirect = how === 'some' || value.jointOf.length > 0;
  const onRoute = (now: Body): Body => ({
    ...anywhere(now),
    ...(how === 'anywhere'
      ? {}
      : { takesFrom: others.filter((one) => feeders.includes(one.id)).map((one) => asId(one.id)) }),
    ...(directly && mayBeDirect ? { takesDirectly: true } : {}),
  });
  const wanted = onRoute(value);
  return (
    <DatedForm
      title={say('structure.route.title', { body: value.name })}
      onClose={onClose}
      help="route"
      fact={body}
      withPart={bodyWith(onRoute)}
      changed={said(wanted) !== said(value)}
      missing={
        how === 'some' && wanted.takesFrom?.length === 0
          ? say('structure.form.fill-in', { field: say('structure.route.bodies') })
          : null
      }
    >
      <ChoiceField
        label={say('structure.route.how')}
        value={how}
        choices={[
          {
            value: 'anywhere',
            label: say(
              value.jointOf.length === 0 ? 'structure.route.how.anywhere' : 'structure.route.how.parts',
            ),
          },
          { value: 'some', label: say('structure.route.how.some') },
        ]}
        onChange={setHow}
      />
      {how === 'anywhere' ? null : (
        <CheckList
          label={say('structure.route.bodies')}
          choices={others.map((other) => ({ value: other.id, label: other.value.name }))}
          ticked={feeders}
          onChange={setFeeders}
        />
      )}
      {mayBeDirect ? (
        <Checkbox
          label={say('structure.route.takesDirectly')}
          checked={directly}
          onChange={(_event, { checked }) => setDirectly(checked === true)}
        />
      ) : null}
    </DatedForm>
  );
}

const anywhere = (value: Body): Body => without(value, 'takesFrom', 'takesDirectly');

const said = ({ takesFrom, takesDirectly = false }: Body): string =>
  JSON.stringify([takesFrom?.toSorted() ?? null, takesDirectly]);
