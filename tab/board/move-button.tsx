import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Spinner,
} from '@fluentui/react-components';
import { ArrowRoutingRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { MatterCard } from '../../src/domain/matter/view.ts';
import { useLanguage, useText } from '../language.ts';
import { useNames } from '../pipeline/names.ts';
import { moveLabel } from './move-label.ts';
import type { Move } from './moves.ts';
import type { Moving } from './use-moving.ts';

type Props = { readonly card: MatterCard; readonly moving: Moving; readonly stop: boolean };

/** Everywhere the matter may go now, as a menu: for keyboard, screen reader and phone. */
export function MoveButton({ card, moving, stop }: Props) {
  const say = useText();
  const { locale } = useLanguage();
  const names = useNames();
  const [moves, setMoves] = useState<readonly Move[] | 'fault' | null>(null);
  const opened = (_event: unknown, { open }: { readonly open: boolean }) => {
    if (!open) return;
    setMoves(null);
    moving.movesOf(card).then(setMoves, () => setMoves('fault'));
  };
  return (
    <Menu onOpenChange={opened}>
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowRoutingRegular aria-hidden />}
          aria-label={say('board.move', { title: card.title })}
          tabIndex={stop ? 0 : -1}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {moves === null ? (
            <MenuItem disabled icon={<Spinner size="extra-tiny" aria-hidden />}>
              {say('board.move.asking')}
            </MenuItem>
          ) : null}
          {moves === 'fault' ? <MenuItem disabled>{say('tab.send.unreachable')}</MenuItem> : null}
          {moves !== null && moves !== 'fault' && moves.length === 0 ? (
            <MenuItem disabled>{say('board.move.nowhere')}</MenuItem>
          ) : null}
          {moves === null || moves === 'fault'
            ? null
            : moves.map((move) => (
                <MenuItem key={move.id} onClick={() => moving.choose(card, [move])}>
                  {moveLabel(move, names, say, locale)}
                </MenuItem>
              ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
