/**
 * The part of Adaptive Cards 1.5 that our cards are made of, written by hand from the published reference, and
 * stricter than it: nothing that isn't named here may be used.
 */
const text = { type: 'string', minLength: 1 };
const spacing = { enum: ['none', 'small', 'default', 'medium', 'large', 'extraLarge', 'padding'] };
const tone = { enum: ['default', 'emphasis', 'good', 'attention', 'warning', 'accent'] };
const color = { enum: ['default', 'dark', 'light', 'accent', 'good', 'warning', 'attention'] };
const look = {
  size: { enum: ['default', 'small', 'medium', 'large', 'extraLarge'] },
  weight: { enum: ['default', 'lighter', 'bolder'] },
  color,
  isSubtle: { type: 'boolean' },
};
const element = { id: text, isVisible: { type: 'boolean' }, spacing, separator: { type: 'boolean' } };
const object = (type: string, required: readonly string[], properties: object) => ({
  type: 'object',
  required: ['type', ...required],
  additionalProperties: false,
  properties: { type: { const: type }, ...properties },
});
const elements = { type: 'array', items: { $ref: '#/$defs/element' } };
const inputs = { enum: ['auto', 'none'] };
/** What a button is about: a meeting, or a message of somebody's own chat. */
const [meetingNamed, messageNamed] = [{ required: ['meeting'] }, { required: ['message'] }];

export const cardSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  ...object('AdaptiveCard', ['version', 'body', 'fallbackText', 'lang', 'msteams'], {
    $schema: { const: 'http://adaptivecards.io/schemas/adaptive-card.json' },
    version: { const: '1.5' },
    lang: { enum: ['sv', 'en'] },
    fallbackText: text,
    refresh: {
      type: 'object',
      required: ['action', 'userIds'],
      additionalProperties: false,
      properties: {
        action: { $ref: '#/$defs/execute' },
        userIds: { type: 'array', items: text, maxItems: 60 },
      },
    },
    body: { ...elements, minItems: 1 },
    msteams: { type: 'object', additionalProperties: false, properties: { width: { const: 'Full' } } },
  }),
  $defs: {
    element: {
      type: 'object',
      required: ['type'],
      discriminator: { propertyName: 'type' },
      oneOf: [
        object('TextBlock', ['text', 'wrap'], {
          ...element,
          ...look,
          text,
          wrap: { const: true },
          style: { enum: ['default', 'heading'] },
        }),
        object('RichTextBlock', ['inlines'], {
          ...element,
          inlines: {
            type: 'array',
            minItems: 1,
            items: object('TextRun', ['text'], { ...look, text, selectAction: { $ref: '#/$defs/openUrl' } }),
          },
        }),
        object('Container', ['items'], { ...element, style: tone, items: { ...elements, minItems: 1 } }),
        object('ColumnSet', ['columns'], {
          ...element,
          columns: {
            type: 'array',
            minItems: 1,
            items: object('Column', ['width', 'items'], {
              width: { oneOf: [{ type: 'number', exclusiveMinimum: 0 }, { enum: ['auto', 'stretch'] }] },
              style: tone,
              minHeight: { type: 'string', pattern: '^\\d+px$' },
              spacing,
              verticalContentAlignment: { enum: ['top', 'center', 'bottom'] },
              items: elements,
            }),
          },
        }),
        object('ActionSet', ['actions'], {
          ...element,
          actions: { type: 'array', minItems: 1, maxItems: 6, items: { $ref: '#/$defs/action' } },
        }),
        object('Input.Text', ['id', 'label', 'errorMessage'], {
          ...element,
          label: text,
          isMultiline: { type: 'boolean' },
          maxLength: { type: 'integer', minimum: 1 },
          errorMessage: text,
          value: text,
        }),
        object('Input.ChoiceSet', ['id', 'label', 'style', 'choices', 'wrap', 'errorMessage'], {
          ...element,
          label: text,
          style: { enum: ['compact', 'expanded'] },
          isMultiSelect: { type: 'boolean' },
          choices: {
            type: 'array',
            minItems: 1,
            items: {
              type: 'object',
              required: ['title', 'value'],
              additionalProperties: false,
              properties: { title: text, value: text },
            },
          },
          wrap: { const: true },
          errorMessage: text,
          value: text,
        }),
        object('Input.Date', ['id', 'label', 'errorMessage'], {
          ...element,
          label: text,
          errorMessage: text,
          max: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
          value: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
        }),
        object('Input.Toggle', ['id', 'title'], {
          ...element,
          title: text,
          value: { type: 'string' },
          valueOn: { type: 'string' },
          valueOff: { type: 'string' },
        }),
      ],
    },
    execute: object('Action.Execute', ['title', 'verb', 'data', 'fallback'], {
      title: text,
      verb: text,
      data: { type: 'object', required: ['version', 'card'], anyOf: [meetingNamed, messageNamed] },
      style: { enum: ['default', 'positive', 'destructive'] },
      associatedInputs: inputs,
      fallback: object('Action.Submit', ['title', 'data'], {
        title: text,
        data: {
          type: 'object',
          required: ['version', 'card', 'verb'],
          anyOf: [meetingNamed, messageNamed],
        },
        associatedInputs: inputs,
      }),
    }),
    openUrl: object('Action.OpenUrl', ['url'], {
      title: text,
      url: { type: 'string', pattern: '^https?://' },
    }),
    action: {
      type: 'object',
      required: ['type'],
      discriminator: { propertyName: 'type' },
      oneOf: [
        { $ref: '#/$defs/execute' },
        object('Action.OpenUrl', ['title', 'url'], {
          title: text,
          url: { type: 'string', pattern: '^https?://' },
        }),
        object('Action.ToggleVisibility', ['title', 'targetElements'], {
          title: text,
          targetElements: { type: 'array', items: text, minItems: 1 },
        }),
      ],
    },
  },
} as const;
