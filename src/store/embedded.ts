export { startEmbedded, type Embedded, type EmbeddedOptions, type EmbeddedStep } from './embedded/start.ts';
