/** What is kept of a person. */
export const person = {
  'person.usage':
    'Usage: samsyn person export PERSON [--to FILE.zip] [--lang sv|en] [--data-dir FOLDER]\n  PERSON is the person’s id in the register, or the whole name',
  'person.nobody':
    'Nobody in the register has the id or name “{asked}”. Look with: samsyn structure show --find',
  'person.several': 'Several are called “{asked}”. Give one of their ids: {ids}',
  'person.exported': '{file}: {count} {count|entry|entries}. Only who made the file can read it.',
  'person.title': 'What is kept of {name}',
  'person.made': 'Made {at}.',
  'person.what':
    'This is everything in Samsyn’s database that names the person by id, name, account or address, place by place. Of\nlists and tables of several persons only what concerns this one. person.json holds the same.',
  'person.id': 'Id in the register',
  'person.names': 'Names, now and before',
  'person.accounts': 'Accounts in Entra',
  'person.addresses': 'Mail addresses',
  'person.place': '== {place} ==',
  'person.place.structure': 'The register',
  'person.place.meeting': 'The meeting {id}',
  'person.place.matter': 'The matter {id}',
  'person.place.archive': 'The archive',
  'person.place.sessions': 'Sign-ins outside Teams',
  'person.place.allowances': 'Counters of how often something is done (gone within an hour)',
  'person.own': 'by the person',
  'person.not-here':
    'What cannot be here: secret ballot papers, since nothing is kept that shows who put in which. Logs and metrics name\nnobody. Backups hold what stands above and run out by themselves; see infra/PRIVACY.en.md.',
};
