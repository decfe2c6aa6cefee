import { parseArgs } from 'node:util';
import type { ServeOptions } from '../config.ts';

/** What `samsyn serve` was asked for; null when it makes no sense. */
export function serveOptions(args: readonly string[]): ServeOptions | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      allowNegative: true,
      options: {
        development: { type: 'boolean', default: false },
        port: { type: 'string' },
        host: { type: 'string' },
        'data-dir': { type: 'string' },
        playground: { type: 'boolean', default: true },
        sample: { type: 'boolean', default: true },
        'simulated-members': { type: 'boolean', default: true },
        pace: { type: 'string' },
      },
    });
    return {
      development: values.development,
      playground: values.playground,
      sample: values.sample,
      simulatedMembers: values['simulated-members'],
      ...(values.pace !== undefined && { pace: values.pace }),
      ...(values.port !== undefined && { port: values.port }),
      ...(values.host !== undefined && { host: values.host }),
      ...(values['data-dir'] !== undefined && { dataDir: values['data-dir'] }),
    };
  } catch (fault) {
    // An option that isn't ours, or one without its value.
    if (fault instanceof TypeError) return null;
    throw fault;
  }
}
