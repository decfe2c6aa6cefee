import { Button } from '@fluentui/react-components';
import { LinkRegular } from '@fluentui/react-icons';
import type { CurrentItem } from '../../src/domain/view.ts';
import { useText } from '../language.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { linkToItem } from '../place/teams-place.ts';

/** A link to the item, by Teams' own window; only where the client has one. */
export function ItemLink({ item }: { readonly item: Pick<CurrentItem, 'id' | 'number' | 'heading'> }) {
  const { view, teams } = useMeeting();
  const say = useText();
  const share = teams?.shareLink ?? null;
  if (share === null) return null;
  const label = `${item.number} ${item.heading}`;
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<LinkRegular aria-hidden />}
      aria-label={say('place.link', { item: label })}
      onClick={() => share(linkToItem(view.id, item.id), label)}
    />
  );
}
