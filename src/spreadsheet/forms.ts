/** A sheet of the workbook: what it is called, and its columns in order. */
export type Form = { readonly name: FormName; readonly sheet: string; readonly columns: readonly Column[] };
export type Column = { readonly header: string; readonly needed: boolean };
export type FormName =
  | 'parties'
  | 'principals'
  | 'bodies'
  | 'persons'
  | 'seats'
  | 'mandates'
  | 'presidencies'
  | 'flat';

const needed = (header: string): Column => ({ header, needed: true });
const free = (header: string): Column => ({ header, needed: false });
const period = [free('Från och med'), free('Till och med')];

const mandateColumns = [
  needed('Organ'),
  needed('Uppdrag'),
  free('Huvudman'),
  free('Plats'),
  needed('Person'),
  free('Person-id'),
];
const mandateDetails = [free('Ordning'), free('Adjungerad från'), ...period];

/** In the order that later sheets refer back to earlier ones; read in this order wherever they stand in the file. */
export const workbookForms: readonly Form[] = [
  { name: 'parties', sheet: 'Partier', columns: [needed('Parti')] },
  {
    name: 'principals',
    sheet: 'Huvudmän',
    columns: [
      free('Id'),
      needed('Namn'),
      needed('Kortnamn'),
      needed('Förkortning'),
      needed('Slag'),
      ...period,
    ],
  },
  {
    name: 'bodies',
    sheet: 'Organ',
    columns: [
      free('Id'),
      needed('Namn'),
      needed('Genitiv'),
      free('Som subjekt'),
      needed('Kortnamn'),
      needed('Ledamöter'),
      needed('Beslutar genom'),
      free('Gemensamt för'),
      free('Namngivna röster i chatten'),
      ...period,
    ],
  },
  {
    name: 'persons',
    sheet: 'Personer',
    columns: [free('Id'), needed('Namn'), free('Parti'), free('Organisation'), free('Titel'), ...period],
  },
  {
    name: 'seats',
    sheet: 'Platser',
    columns: [needed('Id'), needed('Organ'), free('Huvudman'), free('Benämning'), ...period],
  },
  { name: 'mandates', sheet: 'Uppdrag', columns: [...mandateColumns, ...mandateDetails] },
  {
    name: 'presidencies',
    sheet: 'Presidium',
    columns: [needed('Organ'), needed('Funktion'), needed('Person'), free('Person-id'), ...period],
  },
];

/** The flat list, one row a mandate, as .csv: the person's own facts stand beside it. */
export const flatForm: Form = {
  name: 'flat',
  sheet: 'Uppdrag',
  columns: [...mandateColumns, free('Parti'), free('Organisation'), free('Titel'), ...mandateDetails],
};
