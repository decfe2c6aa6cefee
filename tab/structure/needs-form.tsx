import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { matterNeeds, usualNeeds } from '../../src/contract/matter-needs.ts';
import type { BodyCustoms, MatterNeed } from '../../src/domain/structure/facts.ts';
import { useLayout } from '../components/layout-styles.ts';
import { CheckList } from '../forms/check-list.tsx';
import { useText } from '../language.ts';
import { DatedForm } from './dated-form.tsx';
import { bodyWith, without, type Shown } from './facts.ts';

type Props = { readonly body: Shown<'body'>; readonly onClose: () => void };

/** What a matter must have before the body is called to deal with it, from a day (PI6). The usual is what stands by default. */
export function NeedsForm({ body, onClose }: Props) {
  const say = useText();
  const layout = useLayout();
  const { value } = body;
  const before = value.customs?.readiness ?? usualNeeds;
  const [ticked, setTicked] = useState<readonly MatterNeed[]>(before);
  const needs = matterNeeds.filter((need) => ticked.includes(need));
  return (
    <DatedForm
      title={say('structure.needs.title', { body: value.name })}
      onClose={onClose}
      help="needs"
      fact={body}
      withPart={bodyWith((now) => ({ ...now, customs: withNeeds(now.customs, needs) }))}
      changed={!alike(needs, before)}
    >
      <p className={`${layout.plain} ${layout.muted}`}>{say('structure.needs.intro')}</p>
      <CheckList
        label={say('structure.needs.list')}
        choices={matterNeeds.map((need) => ({ value: need, label: capital(say(`structure.need.${need}`)) }))}
        ticked={ticked}
        onChange={setTicked}
      />
      <div>
        <Button
          size="small"
          type="button"
          disabledFocusable={alike(needs, usualNeeds)}
          onClick={() => setTicked(usualNeeds)}
        >
          {say('structure.needs.usual')}
        </Button>
      </div>
    </DatedForm>
  );
}

/** The usual isn't written down: a body that has settled nothing follows it. */
function withNeeds(customs: BodyCustoms = {}, needs: readonly MatterNeed[]): BodyCustoms {
  const others = without(customs, 'readiness');
  return alike(needs, usualNeeds) ? others : { ...others, readiness: needs };
}

/** The words stand in the middle of sentences elsewhere. */
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const alike = (one: readonly MatterNeed[], other: readonly MatterNeed[]): boolean =>
  one.length === other.length && one.every((need) => other.includes(need));
