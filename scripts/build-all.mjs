import { build } from './build.mjs';

process.exit(build());
