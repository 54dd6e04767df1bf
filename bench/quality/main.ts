import { compare, raise, readFloors } from './floors.ts';
import { corpusHash, measure } from './measure.ts';
import { hasShared } from './scorers.ts';

/** `npm run bench:quality [-- --raise]`: scores on the gold data beside their floors; exit 1 when one is below its floor. */
if (!hasShared()) {
  console.error('The gold data is not here: put the folder shared/ beside the project.');
  process.exit(1);
}
const floors = readFloors();
const corpus = corpusHash();
if (floors.corpus !== '' && floors.corpus !== corpus)
  console.error(`The gold data is not the floors' own (${floors.corpus}): ${corpus}.`);
const scores = await measure();
const verdicts = compare(scores, floors);
for (const { measure: name, score, floor, holds } of verdicts) {
  console.log(
    `${name.padEnd(36)} ${score.toFixed(1).padStart(5)}  floor ${floor?.toFixed(1).padStart(5) ?? '    –'}${holds ? '' : '  BELOW'}`,
  );
}
if (process.argv.includes('--raise')) raise(scores, floors, corpus);
else if (verdicts.some((v) => !v.holds)) process.exitCode = 1;
