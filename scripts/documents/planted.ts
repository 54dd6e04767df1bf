import { type Planted, readPlanted } from '../read-planted.ts';

/** What each kind of planted thing is. */
const KINDS: Readonly<Record<string, string>> = {
  guarantee: 'A state or its leader gives its word in the strongest form.',
  'promise-repeated': 'A promise that was given before is given again.',
  'conditional-threat': 'Harm is announced, should a condition hold.',
  'conditional-offer': 'Something is offered, should the other side do its part.',
  'two-branch': 'One condition, and what follows if it holds and if it does not.',
  demand: 'Somebody insists that somebody do or stop something.',
  'demand-withdrawn': 'A demand is given up.',
  refusal: 'Somebody rejects what was asked.',
  'red-line': 'Something is said to be beyond negotiation.',
  'plan-draft': 'A draft of the plan, or what somebody says of it.',
  'same-statement': 'Different outlets carry one statement by one speaker on one occasion.',
  'syndicated-copy': 'One wire story, carried by others.',
  discrepancy: 'Outlets differ on one matter.',
  contested: 'A claim, and what is set against it.',
  omission: 'An outlet leaves out what others carry.',
  'promise-kept': 'A commitment is reported as fulfilled.',
  'promise-broken': 'A commitment is reported as broken.',
  'promise-withdrawn': 'A commitment is taken back.',
  'promise-overdue': 'The date has passed and nothing was done.',
  'promise-narrowed': 'A commitment comes back smaller than it was given.',
  'promise-pending': 'The date lies beyond the last report.',
  'past-broken': 'An earlier commitment that a report recalls as broken.',
  programme: 'A programme with figures and years.',
  'silent-edit': 'A report is changed at its address without a word.',
  attribution: 'A form of attribution that is hard to read.',
};

/** `examples/demonstration/PLANTED.md`: what there is to be found, by kind. */
export async function plantedPage(): Promise<string> {
  const planted = await readPlanted();
  const kinds = Map.groupBy(planted, ({ kind }) => kind);
  const unknown = [...kinds.keys()].filter((kind) => !(kind in KINDS));
  if (unknown.length > 0) throw new Error(`planted.json has kinds that are not described: ${unknown.join(', ')}`);
  const order = Object.keys(KINDS).filter((kind) => kinds.has(kind));
  return [
    '# What is planted in the demonstration',
    'Drawn from `planted.json` by `npm run generate`; a test finds all the words in the reports. [What happens](README.md).',
    `${planted.length} entries: ${order.map((kind) => `[${title(kind)}](#${kind})`).join(' · ')}`,
    ...order.map((kind) => section(kind, kinds.get(kind) ?? [])),
  ]
    .join('\n\n')
    .concat('\n');
}

function section(kind: string, planted: readonly Planted[]): string {
  return `## ${title(kind)}\n\n${KINDS[kind]}\n\n${planted.map(entry).join('\n').trimEnd()}`;
}

function entry({ id, type, note, debtor, due, outcome, where }: Planted): string {
  const facts = [
    type && `of ${type}`,
    debtor && `debtor: ${debtor}`,
    due && `due: ${due}`,
    outcome && `outcome: ${outcome}`,
  ].filter((fact) => fact !== undefined);
  const about = facts.length === 0 ? '' : ` *${facts.join('; ')}*`;
  const places = where.map(({ file, text }) => `  - [${file}](${file}): ${plain(text)}\n`);
  return `- **${id}.** ${note}${about}\n${places.join('')}`;
}

function title(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('-', ' ');
}

/** Words of a report, so that Markdown shows them as they are. */
function plain(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>]/g, '\\$&').replaceAll(/\s+/g, ' ');
}
