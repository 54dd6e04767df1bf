import { isMet } from '../../grammar/ranges.ts';
import { spanOf } from '../../grammar/token-ranges.ts';
import { AS, wordSet } from '../../grammar/words.ts';
import { wordCode } from '../../learn/hash.ts';
import type { Resolution } from '../../model/actor.ts';
import type { Analysis, TokenRange } from '../../model/analysis.ts';
import type { PastCommitment } from '../../model/commitment.ts';
import type { Report } from '../../model/report.ts';
import type { Party } from '../../model/statement.ts';
import { passageOf } from '../../text/passage.ts';
import { partyAt, type Reading } from '../commitments/party.ts';
import type { Said } from '../said.ts';
import { timesIn } from '../times/times-in.ts';
import { asPromised } from './as-promised.ts';
import { breachOf, brokenUndertaking } from './broken-nouns.ts';
import { CALLING, calledBreach } from './called-breaches.ts';
import { promisedButNot } from './contrasts.ts';
import { deadlineCame, TELLING } from './deadline-came.ts';
import { doneLate, LATE, missedDate, pastItsDate, WAS, wasToHave } from './deadlines.ts';
import { deniedBeforeDoing } from './denials.ts';
import { DESPITES, despitePromise } from './despite.ts';
import type { Finding } from './finding.ts';
import { fulfilmentsIn } from './fulfilments.ts';
import { historyOf, listedIn } from './histories.ts';
import { keptOrBroken } from './kept-or-broken.ts';
import { BREACHES, DEADLINES, DENYING, HISTORIES, KEEPING_VERBS, MISSING, OWN, PROMISING } from './lexicon.ts';
import { RECKONING, reckoned } from './reckonings.ts';
import { GIVEN, promisedInClause } from './relative-promises.ts';
import { didAfterAll } from './reversals.ts';
import { trueToWord } from './true-to-word.ts';

const TRUE = wordSet('true');
/** Words that an item of a history may begin with. */
const ITEMS = new Set([...KEEPING_VERBS.keys(), ...PROMISING, ...DENYING]);

type Rule = (analysis: Analysis, at: number, sentence: TokenRange, text: string) => Finding | readonly Finding[] | null;

/** The rules, by the words that they start from; of findings that share words, an earlier rule's stays. */
const RULES: readonly { readonly words: Pick<ReadonlySet<number>, 'has'> & Iterable<number>; readonly rule: Rule }[] = [
  { words: HISTORIES, rule: historyOf },
  { words: ITEMS, rule: listedIn },
  { words: RECKONING, rule: reckoned },
  { words: DESPITES, rule: despitePromise },
  { words: GIVEN, rule: promisedInClause },
  { words: PROMISING, rule: promisedButNot },
  { words: PROMISING, rule: didAfterAll },
  { words: TELLING, rule: deadlineCame },
  { words: DEADLINES, rule: pastItsDate },
  { words: WAS, rule: wasToHave },
  { words: MISSING, rule: missedDate },
  { words: LATE, rule: doneLate },
  { words: TRUE, rule: trueToWord },
  { words: DENYING, rule: deniedBeforeDoing },
  { words: new Set(KEEPING_VERBS.keys()), rule: keptOrBroken },
  { words: CALLING, rule: calledBreach },
  { words: BREACHES, rule: breachOf },
  { words: OWN, rule: brokenUndertaking },
  { words: new Set([AS]), rule: asPromised },
];

const RULES_BY_WORD = byWord();

function byWord(): ReadonlyMap<number, readonly number[]> {
  const rules = new Map<number, number[]>();
  RULES.forEach(({ words }, rule) => {
    for (const word of words) rules.set(word, [...(rules.get(word) ?? []), rule]);
  });
  return rules;
}

/** The commitments of the past that a report says were kept or broken, in reading order. */
export function pastCommitmentsOf(
  report: Report,
  analysis: Analysis,
  resolution: Resolution,
  said: readonly Said[],
): readonly PastCommitment[] {
  const reading = { report, analysis, resolution };
  return findingsIn(report, analysis).map((found) => pastCommitment(reading, found, said));
}

function findingsIn(report: Report, analysis: Analysis): Finding[] {
  const { words } = analysis.tokens;
  const found: { readonly order: number; readonly finding: Finding }[] = [];
  analysis.sentences.forEach((sentence, s) => {
    for (let at = sentence.from; at < sentence.to; at++) {
      const rules = RULES_BY_WORD.get(words[at]);
      if (!rules || !isRead(report, analysis, s, sentence)) continue;
      for (const rule of rules) {
        const findings = RULES[rule].rule(analysis, at, sentence, report.text);
        for (const finding of findings ? [findings].flat() : []) found.push({ order: rule, finding });
      }
    }
  });
  for (const finding of fulfilmentsIn(analysis, report.text)) found.push({ order: RULES.length, finding });
  const kept: Finding[] = [];
  for (const { finding } of found.sort((a, b) => a.order - b.order))
    if (!kept.some((other) => isCovered(other, finding))) kept.push(finding);
  return kept.sort((a, b) => a.ranges[0].from - b.ranges[0].from);
}

const isCovered = ({ ranges, lead }: Finding, { ranges: other, lead: otherLead }: Finding): boolean =>
  ranges.some((range) => isMet(range, other)) || (lead !== undefined && lead !== otherLead && isMet(lead, other));

/** Headings repeat what the text says, and questions say nothing. */
function isRead(report: Report, { sentenceParagraphs, tokens }: Analysis, s: number, { to }: TokenRange): boolean {
  return report.paragraphs[sentenceParagraphs[s]]?.role !== 'heading' && tokens.words[to - 1] !== QUESTION;
}

const QUESTION = wordCode('?');

/** The first date that the words name, of the commitment or of its breach; null where they name none. */
function whenOf({ report, analysis }: Reading, { ranges }: Finding): string | null {
  const [{ from }] = ranges;
  const { to } = ranges[ranges.length - 1];
  return timesIn(analysis, report, { from, to }).find(({ kind }) => kind === 'point')?.value ?? null;
}

/** "Each" of those before is named by no other word. */
const worded = (party: Party): Party => (/^(?:each|both)$/i.test(party.text) ? { ...party, name: party.text } : party);

function pastCommitment(reading: Reading, found: Finding, said: readonly Said[]): PastCommitment {
  const { report, analysis } = reading;
  const spans = found.ranges.map((range) => spanOf(analysis.tokens, range));
  const at = analysis.tokens.starts[found.at];
  const holder = said.find(({ statement }) =>
    statement.content.spans.some(({ start, end }) => start <= at && at < end),
  );
  return {
    ...passageOf(report.text, spans),
    debtor: worded(partyAt(reading, found.debtor, found.sentence)),
    state: found.state,
    when: whenOf(reading, found),
    statement: holder?.statement.id ?? null,
    ground: {
      field: 'commitment',
      rule: found.rule,
      spans: [spanOf(analysis.tokens, { from: found.at, to: found.at + 1 })],
    },
  };
}
