import { answering } from './answering.ts';
import { consent } from './consent.ts';
import { followup } from './followup.ts';
import { matter } from './matter.ts';
import { pipeline } from './pipeline.ts';

/** Texts of pages that few open: the tab fetches them with the page, and not with every one (vite.config.ts). */
export const onDemand = { ...consent, ...pipeline, ...matter, ...answering, ...followup };
