// Part of the build: writes the sample, compiled, beside its source. Its one argument is the built server's folder.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleScript } from './sample.js';

writeFileSync(join(process.argv[2], 'sample', '2024-03-15.json'), JSON.stringify(sampleScript()));
