import type { WordVectors } from '../compare/word-vectors.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { evidenceId } from '../ledger/life.ts';
import { eventsOf, type LifeReading } from '../life/events.ts';
import { evidenceIn } from '../life/evidence-in.ts';
import { type Kept, type Prepared, prepared } from '../life/match.ts';
import { conditionKeys, lookupOf, tellingWords, termsOf } from '../life/terms.ts';
import type { ParagraphRole, ReportId } from '../model/report.ts';
import { decideByRules } from './life-rules.ts';
import { loadWordVectors } from './load-models.ts';
import { sentencesOf } from './sentences-of.ts';
import { programVersion } from './version.ts';

/** Reports that are looked for at once; between them other work goes on. */
const BATCH = 64;
/** Later reports that are read again for the commitments of an earlier one that came after them. */
const MOST_LATER = 6;
/** Words that such a report must share with a commitment beside its debtor's name. */
const SHARED_WORDS = 2;
/** What a report tells: not who wrote it, nor what else there is to read. */
const READ: ReadonlySet<ParagraphRole> = new Set(['headline', 'body', 'heading', 'list']);

/**
 * Looks for evidence in every report where none was looked for yet: for commitments kept before, and in reports that are later but came
 * earlier. What rules that somebody switched on decide of it is decided. Gives how many reports were looked through. After a crash
 * it goes on where it stopped.
 */
export async function weighReports(ledger: Ledger): Promise<number> {
  let [weighed, scale] = [0, null as Scale | null];
  for (;;) {
    const ids = await ledger.unweighed(BATCH);
    if (ids.length === 0) return weighed;
    scale ??= newScale();
    for (const id of ids) await weighReport(ledger, id, scale);
    weighed += ids.length;
  }
}

/** What reports are weighed with. */
interface Scale {
  readonly vectors: WordVectors;
  readonly prepare: (kept: Kept) => Prepared;
}

/** Commitments kept prepared: of a story that goes on, the same ones are held against each new report. */
const MOST_PREPARED = 4096;

function newScale(): Scale {
  const vectors = loadWordVectors();
  const known = new Map<string, Prepared>();
  const prepare = (kept: Kept): Prepared => {
    const { id, consequent, antecedent } = kept.commitment;
    // Another process may read a report anew meanwhile.
    const key = [id, kept.voiced, consequent.text, antecedent?.text, ...kept.keys].join('\n');
    const ready = known.get(key) ?? prepared(kept, vectors);
    if (known.size >= MOST_PREPARED) known.clear();
    known.set(key, ready);
    return ready;
  };
  return { vectors, prepare };
}

async function weighReport(ledger: Ledger, id: ReportId, scale: Scale): Promise<void> {
  const { vectors, prepare } = scale;
  const [reading] = await readingsOf(ledger, [id]);
  if (!reading) return;
  const events = eventsOf(reading, vectors);
  const candidates = await ledger.candidates(events.map(lookupOf));
  const ready = new Map([...new Set(candidates.flat())].map((one) => [one, prepare(one)]));
  const own = events.flatMap((event, at) => {
    const found = (candidates[at] ?? []).flatMap((one) => ready.get(one) ?? []);
    return evidenceIn(event, found, reading, vectors);
  });
  const indexed = termsOf(reading, vectors);
  const later = await laterEvidence(ledger, reading, indexed, scale);
  const found = new Map([...own, ...later].map((one) => [evidenceId(one), one]));
  const evidence = [...found].map(([key, one]) => ({ id: key, ...one }));
  await ledger.weigh({ report: id, by: `onrecord ${programVersion()}`, indexed, evidence });
  await decideByRules(ledger, evidence);
}

/** What reports that are later, but came earlier, say of a report's commitments. */
async function laterEvidence(
  ledger: Ledger,
  reading: LifeReading,
  indexed: ReturnType<typeof termsOf>,
  { vectors, prepare }: Scale,
) {
  const { published } = reading.report;
  const wanted = new Map<ReportId, Prepared[]>();
  for (const [at, commitment] of reading.commitments.entries()) {
    const words = tellingWords(commitment, vectors).slice(0, SHARED_WORDS);
    if (words.length < SHARED_WORDS) continue;
    const one = { commitment, voiced: published, keys: indexed[at]?.keys ?? [] };
    const names = [...one.keys, ...conditionKeys(commitment)];
    for (const id of await ledger.laterWith({ published, names, words }, MOST_LATER))
      wanted.set(id, [...(wanted.get(id) ?? []), prepare(one)]);
  }
  const readings = await readingsOf(ledger, [...wanted.keys()]);
  return readings.flatMap((later) =>
    eventsOf(later, vectors).flatMap((event) => evidenceIn(event, wanted.get(later.report.id) ?? [], later, vectors)),
  );
}

async function readingsOf(ledger: Ledger, ids: readonly ReportId[]): Promise<readonly LifeReading[]> {
  if (ids.length === 0) return [];
  const readings = await ledger.readings(ids);
  return readings.map((reading) => {
    const { text, paragraphs } = reading.report;
    return {
      ...reading,
      sentences: sentencesOf(
        text,
        paragraphs.filter(({ role }) => READ.has(role)),
      ),
    };
  });
}
