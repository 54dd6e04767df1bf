import type { WordVectors } from '../compare/word-vectors.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { evidenceId } from '../ledger/life.ts';
import { eventsOf, type LifeReading } from '../life/events.ts';
import { evidenceIn } from '../life/evidence-in.ts';
import { type Prepared, prepared } from '../life/match.ts';
import { lookupOf, tellingWords, termsOf } from '../life/terms.ts';
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
  let [weighed, vectors] = [0, null as WordVectors | null];
  for (;;) {
    const ids = await ledger.unweighed(BATCH);
    if (ids.length === 0) return weighed;
    vectors ??= loadWordVectors();
    for (const id of ids) await weighReport(ledger, id, vectors);
    weighed += ids.length;
  }
}

async function weighReport(ledger: Ledger, id: ReportId, vectors: WordVectors): Promise<void> {
  const [reading] = await readingsOf(ledger, [id]);
  if (!reading) return;
  const events = eventsOf(reading, vectors);
  const candidates = await ledger.candidates(events.map(lookupOf));
  const ready = new Map([...new Set(candidates.flat())].map((one) => [one, prepared(one, vectors)]));
  const own = events.flatMap((event, at) => {
    const found = (candidates[at] ?? []).flatMap((one) => ready.get(one) ?? []);
    return evidenceIn(event, found, reading, vectors);
  });
  const indexed = termsOf(reading, vectors);
  const later = await laterEvidence(ledger, reading, indexed, vectors);
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
  vectors: WordVectors,
) {
  const { published } = reading.report;
  const kept = reading.commitments.map((commitment, at) =>
    prepared({ commitment, voiced: published, keys: indexed[at]?.keys ?? [] }, vectors),
  );
  const wanted = new Map<ReportId, Prepared[]>();
  for (const one of kept) {
    const words = tellingWords(one.commitment, vectors).slice(0, SHARED_WORDS);
    if (words.length < SHARED_WORDS) continue;
    for (const id of await ledger.laterWith(published, words, MOST_LATER))
      wanted.set(id, [...(wanted.get(id) ?? []), one]);
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
