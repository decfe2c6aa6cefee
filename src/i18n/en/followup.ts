import type { followup as source } from '../sv/followup.ts';
import type { Complete } from '../complete.ts';

/** The follow-up in English. */
export const followup: Complete<typeof source> = {
  'follow.title': 'Follow-up',
  'follow.fetching': 'Counting …',
  'follow.unreachable': 'The follow-up could not be fetched.',
  'follow.choose-period': 'Period',
  'follow.from': 'From',
  'follow.until': 'Until',
  'follow.this-year': 'This year',
  'follow.last-year': 'Last year',
  'follow.three-years': 'Three years',
  'follow.period': 'From {from} until {until}.',
  'follow.no-persons': 'The follow-up is about the collaboration. No statistics are kept of single persons.',
  'follow.save.xlsx': 'Save as Excel',
  'follow.save.csv': 'Save as CSV',
  'follow.file': 'follow-up',
  'follow.figures.show': 'Show the figures',
  'follow.figures.hide': 'Hide the figures',
  'follow.figures.show.of': 'Show the figures: {title}',
  'follow.figures.hide.of': 'Hide the figures: {title}',
  'follow.count': 'Number',
  'follow.of': 'Of',
  'follow.share': 'Share',
  'follow.day': 'Day',
  'follow.body': 'Body',
  'follow.principal': 'Principal',
  'follow.matter': 'Matter',
  'follow.archived': 'older minutes',
  'follow.days': '{days} {days|day|days}',
  'follow.days.none': 'none yet',
  'follow.days.spread': '{median} days (half of them within {lower}–{upper})',

  'follow.route': 'Clearer structure: the route',
  'follow.route.none': 'No matters came to a deciding body in the period.',
  'follow.route.text': '{whole} of {matters} {matters|matter|matters} went the whole agreed way ({share}).',
  'follow.route.whole': 'Whole route',
  'follow.route.deviating': 'With a deviation',
  'follow.route.past': 'Went to',

  'follow.continuity': 'Greater continuity: the same persons',
  'follow.continuity.none': 'It takes two meetings of the same body to compare.',
  'follow.continuity.text': 'This share of the seats had the same person as the meeting before: {bodies}.',
  'follow.continuity.body': '{body} {share}',
  'follow.meetings.count': 'Meetings',

  'follow.representation': 'Representation',
  'follow.representation.none': 'No meetings were held in the period.',
  'follow.representation.text':
    'At {meetings} {meetings|meeting|meetings} the principals were represented to {share}. Least: {least}, {times} of {of}.',
  'follow.representation.per-meeting':
    'Principals per meeting; the broken line is all of them. Hollow bars are older minutes.',
  'follow.representation.per-principal': 'Meetings per principal',
  'follow.meeting-or-principal': 'Meeting or principal',
  'follow.represented': 'Represented',

  'follow.lead': 'More efficient organisation: lead times',
  'follow.lead.none': 'No matter has come that far in the period.',
  'follow.lead.text':
    'From raised to decided: {decided}. From decided to answered by all: {answered}. All the way: {settled}.',
  'follow.lead.key': 'The mark is the median, the box the middle half, the line the longest.',
  'follow.lead.parts': 'In each stage and body',
  'follow.lead.part': 'Part',
  'follow.lead.to-decided': 'Raised to decided',
  'follow.lead.to-answered': 'Decided to answered',
  'follow.lead.to-settled': 'All the way',
  'follow.median': 'Median',
  'follow.quartiles': 'Lower / upper quartile',
  'follow.longest': 'Longest',

  'follow.recommendations': 'Good culture of collaboration: recommendations',
  'follow.recommendations.none': 'No recommendations were made in the period.',
  'follow.recommendations.text':
    '{made} {made|recommendation was|recommendations were} put to principals {asked} times. {answered} are answered ({share}); {adopted} adopted.',
  'follow.recommendations.per-principal':
    'Answered per principal; the striped part after the day that was asked for',
  'follow.asked': 'Asked',
  'follow.answered': 'Answered',
  'follow.in-time': 'In time',

  'follow.meetings': 'More efficient meetings',
  'follow.meetings.none': 'No meetings were held in the period.',
  'follow.meetings.text':
    '{held} {held|meeting|meetings} dealt with {items} {items|item|items}: {decided} led to a decision, {postponed} were postponed, {referredBack} referred back.',
  'follow.meetings.what': 'Meetings',
  'follow.meetings.held': 'Meetings held',
  'follow.meetings.items': 'Items dealt with',
  'follow.meetings.decided': 'Decided',
  'follow.meetings.postponed': 'Postponed',
  'follow.meetings.referred': 'Referred back',

  'follow.assignments': 'Assignments',
  'follow.assignments.none': 'No assignments were given in the period.',
  'follow.assignments.text':
    '{given} {given|assignment was|assignments were} given, {done} are done. {open} are under way, {overdue} of them overdue.',
  'follow.assignments.what': 'Assignments',
  'follow.assignments.given': 'Given',
};
