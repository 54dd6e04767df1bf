import { extract } from '../../src/index.ts';

/** Extracts a folder in this process and prints the most memory it ever held, in KiB. */
let statements = 0;
for await (const found of extract([process.argv[2]], { jobs: 1 }))
  if (found.kind === 'report') statements += found.statements.length;
if (statements === 0) throw new Error('No statement was extracted, so the figure would say nothing');
console.log(process.resourceUsage().maxRSS);
