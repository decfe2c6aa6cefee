export { runningOn } from './embedded/running.ts';
export { startEmbedded, type Embedded, type EmbeddedOptions, type EmbeddedStep } from './embedded/start.ts';
