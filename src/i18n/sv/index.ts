import { accounts } from './accounts.ts';
import { after } from './after.ts';
import { api } from './api.ts';
import { archive } from './archive.ts';
import { bundle } from './bundle.ts';
import { before } from './before.ts';
import { cards } from './cards.ts';
import { check } from './check.ts';
import { cli } from './cli.ts';
import { directory } from './directory.ts';
import { onDemand } from './on-demand.ts';
import { person } from './person.ts';
import { personal } from './personal.ts';
import { place } from './place.ts';
import { matters } from './matters.ts';
import { mine } from './mine.ts';
import { minutes } from './minutes.ts';
import { refusals } from './refusals.ts';
import { serve } from './serve.ts';
import { structure } from './structure.ts';
import { style } from './style.ts';
import { tabLog } from './tab-log.ts';
import { tabMeeting } from './tab-meeting.ts';
import { tab } from './tab.ts';

/** Every text in Swedish: the source, which says what keys there are. */
export const sv = {
  ...refusals,
  ...bundle,
  ...cards,
  ...tab,
  ...tabLog,
  ...tabMeeting,
  ...person,
  ...personal,
  ...place,
  ...matters,
  ...mine,
  ...minutes,
  ...cli,
  ...directory,
  ...check,
  ...api,
  ...archive,
  ...serve,
  ...structure,
  ...style,
  ...before,
  ...accounts,
  ...after,
  ...onDemand,
};
