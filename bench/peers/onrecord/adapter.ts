import { reportOf } from '../../../src/acquire/acquire.ts';
import { loadModels } from '../../../src/app/load-models.ts';
import { derive } from '../../../src/pipeline/pipeline.ts';
import { run } from '../protocol.ts';

/** This project's engine, every stage counted, in one thread. */

const models = loadModels();
const encoder = new TextEncoder();

run((text, name) => {
  const { statements } = derive(reportOf({ bytes: encoder.encode(text), path: name }).report, models);
  return statements.map(({ speaker, cue, content }) => ({
    source: speaker?.spans ?? [],
    cue: cue?.spans ?? [],
    content: content.spans,
  }));
});
