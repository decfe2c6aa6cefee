import { answering } from './answering.ts';
import { consent } from './consent.ts';
import { followup } from './followup.ts';
import { matter } from './matter.ts';
import { pipeline } from './pipeline.ts';

/** Texts of pages that few open, in English. */
export const onDemand = { ...consent, ...pipeline, ...matter, ...answering, ...followup };
