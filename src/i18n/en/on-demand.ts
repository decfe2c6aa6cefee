import { answering } from './answering.ts';
import { followup } from './followup.ts';
import { matter } from './matter.ts';
import { pipeline } from './pipeline.ts';

/** Texts of pages that few open, in English. */
export const onDemand = { ...pipeline, ...matter, ...answering, ...followup };
