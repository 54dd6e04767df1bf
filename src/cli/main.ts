#!/usr/bin/env node
import module from 'node:module';

// Before anything else is loaded, so that all of it is compiled once and then read from the cache.
module.enableCompileCache();
const { run } = await import('./run.ts');
await run(process.argv.slice(2));
