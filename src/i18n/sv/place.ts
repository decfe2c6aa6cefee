/** Where one can go in the tab, and what each place is called. */
export const place = {
  'place.navigation': 'Samsyns delar',
  'place.mine': 'Mitt',
  'place.meetings': 'Möten',
  'place.board': 'Ärenden',
  'place.archive': 'Arkiv',
  'place.structure': 'Matrikel',
  'place.link': 'Länk till ärende {item}',
  'place.help': 'Hjälp',
  'tab.chat.not-linked':
    'Chatten är inte kopplad till något möte. Välj mötet här, eller skriv ”koppla” och mötets beteckning till boten i chatten.',
};
