import { answering } from './answering.ts';
import { followup } from './followup.ts';
import { matter } from './matter.ts';
import { pipeline } from './pipeline.ts';

/** Texts of pages that few open: the tab fetches them with the page, and not with every one (vite.config.ts). */
export const onDemand = { ...pipeline, ...matter, ...answering, ...followup };
