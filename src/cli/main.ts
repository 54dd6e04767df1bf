#!/usr/bin/env node
import module from 'node:module';
import v8 from 'node:v8';

// Before anything else is loaded, so that all of it is compiled once and then read from the cache.
module.enableCompileCache();
// A report's objects die young: letting their space grow took up to 90 MB more for 1,000 reports and no time less.
v8.setFlagsFromString('--semi-space-growth-factor=1');
const { run } = await import('./run.ts');
await run(process.argv.slice(2));
