import type { DocumentLink } from '../../src/domain/meeting/agenda.ts';
import type { Element } from './card.ts';

/** Underlag: its title, which leads to it where the address is one that can be opened. */
export function documentLine({ title, url }: DocumentLink): readonly Element[] {
  const run = { type: 'TextRun', text: title, size: 'small' } as const;
  const opens = /^https?:\/\//i.test(url) && URL.canParse(url);
  return [
    {
      type: 'RichTextBlock',
      spacing: 'small',
      inlines: [
        opens
          ? { ...run, selectAction: { type: 'Action.OpenUrl', title, url } }
          : { ...run, text: `${title}: ${url}` },
      ],
    },
  ];
}
