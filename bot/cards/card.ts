/** The part of Adaptive Cards 1.5 that the cards here use. Plain objects: building one costs microseconds. */
export type Card = {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: '1.5';
  readonly lang: string;
  readonly fallbackText: string;
  readonly refresh?: { readonly action: Execute; readonly userIds: readonly string[] };
  readonly body: readonly Element[];
  readonly msteams: { readonly width: 'Full' };
};

export type Tone = 'default' | 'accent' | 'good' | 'attention' | 'warning' | 'emphasis';

export type TextOptions = {
  readonly size?: 'small' | 'default' | 'medium' | 'large' | 'extraLarge';
  readonly weight?: 'default' | 'bolder';
  readonly color?: 'default' | 'accent' | 'good' | 'attention' | 'warning';
  readonly isSubtle?: boolean;
  readonly spacing?: 'none' | 'small' | 'default' | 'medium' | 'large';
  readonly separator?: boolean;
};

export type OpenUrl = { readonly type: 'Action.OpenUrl'; readonly title?: string; readonly url: string };

export type TextRun = {
  readonly type: 'TextRun';
  readonly text: string;
  readonly selectAction?: OpenUrl;
} & Omit<TextOptions, 'spacing' | 'separator'>;
type Common = {
  readonly id?: string;
  readonly isVisible?: boolean;
  readonly spacing?: TextOptions['spacing'];
  readonly separator?: boolean;
};

export type Element =
  | ({
      readonly type: 'TextBlock';
      readonly text: string;
      readonly wrap: true;
      readonly style?: 'heading';
    } & Common &
      TextOptions)
  | ({ readonly type: 'RichTextBlock'; readonly inlines: readonly TextRun[] } & Common)
  | ({ readonly type: 'Container'; readonly style?: Tone; readonly items: readonly Element[] } & Common)
  | ({ readonly type: 'ColumnSet'; readonly columns: readonly Column[] } & Common)
  | ({ readonly type: 'ActionSet'; readonly actions: readonly Action[] } & Common)
  | ({
      readonly type: 'FactSet';
      readonly facts: readonly { readonly title: string; readonly value: string }[];
    } & Common)
  | ({
      readonly type: 'Input.Text';
      readonly id: string;
      readonly label: string;
      readonly isMultiline: boolean;
      readonly maxLength: number;
      readonly errorMessage: string;
      readonly value?: string;
    } & Common)
  | ({
      readonly type: 'Input.ChoiceSet';
      readonly id: string;
      readonly label: string;
      readonly style: 'compact' | 'expanded';
      readonly isMultiSelect?: boolean;
      readonly choices: readonly { readonly title: string; readonly value: string }[];
      readonly wrap: true;
      readonly errorMessage: string;
      /** Several are separated by commas. */
      readonly value?: string;
    } & Common)
  /** A day, as the client's own picker gives it: `2024-03-15`. */
  | ({
      readonly type: 'Input.Date';
      readonly id: string;
      readonly label: string;
      readonly errorMessage: string;
      readonly max?: string;
      readonly value?: string;
    } & Common)
  | ({
      readonly type: 'Input.Toggle';
      readonly id: string;
      readonly title: string;
      readonly valueOn: 'true';
      readonly valueOff: 'false';
      readonly value: 'true' | 'false';
    } & Common);

export type Column = {
  readonly type: 'Column';
  readonly width: number | 'auto' | 'stretch';
  readonly style?: Tone;
  readonly minHeight?: string;
  readonly spacing?: TextOptions['spacing'];
  readonly verticalContentAlignment?: 'center';
  readonly items: readonly Element[];
};

export type Data = Readonly<Record<string, unknown>>;
export type Execute = {
  readonly type: 'Action.Execute';
  readonly title: string;
  readonly verb: string;
  readonly data: Data;
  readonly style?: 'positive';
  readonly associatedInputs?: 'none';
  readonly fallback: {
    readonly type: 'Action.Submit';
    readonly title: string;
    readonly data: Data;
    readonly associatedInputs?: 'none';
  };
};
export type Action =
  | Execute
  | {
      readonly type: 'Action.ToggleVisibility';
      readonly title: string;
      readonly targetElements: readonly string[];
    }
  | (OpenUrl & { readonly title: string });
