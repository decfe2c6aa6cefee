/** What a body can need of a matter, and what it needs when it has said nothing: the tab's forms show both (PI6). */
export { matterNeeds, usualNeeds } from '../domain/structure/facts.ts';
