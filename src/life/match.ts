import { type Meaning, meaningOf } from '../compare/meaning.ts';
import type { WordVectors } from '../compare/word-vectors.ts';
import type { Commitment } from '../model/commitment.ts';
import type { Evidence, EvidenceKind } from '../model/life.ts';
import { lastDayOf } from '../model/time.ts';
import type { Event, LifeReading } from './events.ts';
import { covers, isTakenBack } from './named-otherwise.ts';
import { type Told, toldOf } from './owed-words.ts';
import { partyKeys, type Sides } from './party-keys.ts';
import { conditionKeys } from './terms.ts';

/** A commitment that is kept already. */
export interface Kept {
  readonly commitment: Commitment;
  /** When its report was published, ISO 8601; null when unknown. */
  readonly voiced: string | null;
  /** Keys of its debtor, and of whom he speaks for: see `partyKeys`. */
  readonly keys: readonly string[];
}

/** A commitment with what is needed of it for every event that it is held against. */
export interface Prepared extends Kept {
  /** Keys of the debtor alone. */
  readonly own: readonly string[];
  /** What is owed, and the same in words that do not name the debtor: his name tells who, not what. */
  readonly whole: Meaning;
  readonly owed: Meaning;
  /** Of its condition, without the names in it; null where it holds outright. */
  readonly condition: Meaning | null;
}

export function prepared(kept: Kept, vectors: WordVectors): Prepared {
  const { antecedent, consequent, debtor } = kept.commitment;
  const names = new RegExp(`\\b(?:${kept.keys.join('|')})\\p{L}*`, 'giu');
  const nameless = kept.keys.length > 0 ? consequent.text.replace(names, ' ') : consequent.text;
  return {
    ...{ ...kept, own: partyKeys(debtor, NO_SIDES), whole: meaningOf(consequent.text, vectors) },
    owed: meaningOf(nameless, vectors),
    condition: antecedent && meaningOf(antecedent.text.replaceAll(NAME, ' '), vectors),
  };
}

/** Evidence before it has an id. */
export type Found = Omit<Evidence, 'id'>;

/** Below this score nothing is proposed. Set by eye on the demonstration: of the 32 pieces above it that tell of fulfilment, breach or withdrawal, none is false. */
export const LEAST_SCORE = 0.5;
/** Of what is owed, a sentence that merely tells a deed must hold this much, and so many of its words. */
const NARRATED_SHARE = 0.5;
const NARRATED_WORDS = 3;
const CONDITION_WORDS = 2;
/** How much of two wordings must be said in both to be one undertaking. */
const SAME_SHARE = 0.62;

/** What an event of a report says of a commitment that another report voiced before; null where it says nothing. */
export function evidenceOf(event: Event, kept: Prepared, reading: LifeReading, vectors: WordVectors): Found | null {
  const { commitment } = kept;
  if (!isLater(reading.report.published, kept.voiced, event.source)) return null;
  const found = judged(event, kept, dayOf(reading.report.published), vectors);
  if (found === null || found.score < LEAST_SCORE) return null;
  return {
    ...{ commitment: commitment.id, kind: found.kind, report: reading.report.id, statement: event.statement },
    voiced: event.commitment?.id ?? null,
    ...{ text: event.text, spans: event.spans, score: Math.round(found.score * 100) / 100, rule: found.rule },
  };
}

const dayOf = (published: string | null): string | null => published?.slice(0, 10) ?? null;

/** What is narrated on the day of the promise may be what it was given for; what the report itself calls kept is not. */
function isLater(published: string | null, voiced: string | null, source: Event['source']): boolean {
  const [day, before] = [dayOf(published), dayOf(voiced)];
  if (day === null || before === null) return false;
  return source === 'narrated' ? day > before : day >= before;
}

interface Judged {
  readonly kind: EvidenceKind;
  readonly score: number;
  readonly rule: string;
}

function judged(event: Event, kept: Prepared, day: string | null, vectors: WordVectors): Judged | null {
  switch (event.source) {
    case 'told':
      return told(event, kept, vectors);
    case 'voiced':
      return voicedAgain(event, kept, vectors);
    case 'narrated':
      return narrated(event, kept, day, vectors);
  }
}

const NO_SIDES: Sides = new Map();
const SIDE = 0.85;

/** 1 where an event names the debtor himself, less where it names his side alone, 0 where it names neither. */
function tieOf({ keys }: Event, { own, keys: all }: Prepared): number {
  if (own.some((key) => keys.includes(key))) return 1;
  return all.some((key) => keys.includes(key)) ? SIDE : 0;
}

/**
 * The report calls a promise of the same debtor kept or broken, in like words or with its date.
 *
 *   "Varga will reopen the lighthouse by 3 May"; later "The lighthouse has been dark all May, though Varga had promised to reopen it"
 *   not: "Varga will dredge the harbour"; later the same
 */
function told(event: Event, kept: Prepared, vectors: WordVectors): Judged | null {
  const tie = tieOf(event, kept);
  if (tie === 0 || isBefore(event.when, kept.voiced)) return null;
  const fit = toldOf(kept.owed, event.meaning, vectors);
  const sameDay = sameDue(kept.commitment.due, event.when);
  if (fit.common < (sameDay ? 1 : 2)) return null;
  const score = tie * (0.25 + 0.75 * fit.share) + (sameDay ? 0.2 : 0);
  return {
    kind: event.past?.state === 'satisfied' ? 'fulfilment' : 'breach',
    score: Math.min(1, score),
    rule: sameDay ? 'a promise called kept or broken, with its date' : 'a promise called kept or broken',
  };
}

/** A promise of years ago is another than the one of now. */
function isBefore(when: string | null, voiced: string | null): boolean {
  const last = when === null ? null : lastDayOf(when);
  return last !== null && voiced !== null && last < voiced.slice(0, 10);
}

const sameDue = (due: string | null, when: string | null): boolean =>
  due !== null && when !== null && lastDayOf(due) === lastDayOf(when);

/**
 * Another report voices the undertaking.
 *
 *   "We will reopen the lighthouse", "she repeated that the lighthouse would be reopened"
 *   not: "We will reopen the lighthouse", "We will close the ferry berth"
 */
function voicedAgain(event: Event, kept: Prepared, vectors: WordVectors): Judged | null {
  const { commitment } = kept;
  const again = event.commitment;
  if (again === null || tieOf(event, kept) === 0) return null;
  const fit = toldOf(kept.whole, event.meaning, vectors);
  // "He repeated that they would be freed by the end of the month": the day tells which promise it is.
  if (event.again && fit.common > 0 && sameDue(commitment.due, again.due) && isRefusal(commitment) === isRefusal(again))
    return { kind: 'repetition', score: AGAIN, rule: 'said to be voiced again, with its date' };
  const share = Math.max((fit.share + fit.back) / 2, event.aspect === 'withdrawn' ? fit.back : 0);
  if (fit.common < 2 || share < SAME_SHARE) return null;
  if (event.aspect === 'withdrawn') return { kind: 'withdrawal', score: share, rule: 'taken back by its debtor' };
  if (isRefusal(commitment) !== isRefusal(again)) return null;
  const narrower = (commitment.antecedent === null && again.antecedent !== null) || isLess(commitment, again);
  if (narrower) return { kind: 'narrowing', score: share, rule: 'voiced again with more conditions or for less' };
  const otherTime = commitment.due !== null && again.due !== null && !sameDue(commitment.due, again.due);
  return otherTime ? null : { kind: 'repetition', score: share, rule: 'voiced again' };
}

/** What a report itself calls a repetition. */
const AGAIN = 0.7;

const isRefusal = ({ force }: Commitment): boolean => force === 'refusal';

/** "All of the troops", "the armed troops": words before what is counted that leave some of it out. */
const LESS = /\b(?:armed|only|some|part|partial(?:ly)?|limited|most|certain)\b/iu;
const isLess = (before: Commitment, after: Commitment): boolean =>
  LESS.test(after.consequent.text) && !LESS.test(before.consequent.text);

/**
 * A sentence tells the deed, or that it was left undone after its time, or that it was called off; or the deed of the condition.
 *
 *   "The harbour will be dredged by May"; later "The harbour was dredged in April"
 *   not: "The harbour will be dredged by May"; later "The harbour was dredged by pirates’ gold", "The harbour will be dredged"
 */
function narrated(event: Event, kept: Prepared, day: string | null, vectors: WordVectors): Judged | null {
  const { commitment } = kept;
  const tie = tieOf(event, kept);
  const fit = toldOf(kept.owed, event.meaning, vectors);
  if (tie > 0 && covers(commitment, event.coverage))
    return { kind: 'narrowing', score: tie * NARROWED, rule: 'told to cover less' };
  if (
    tie > 0 &&
    event.aspect === 'withdrawn' &&
    isTakenBack(event, kept.owed, fit.common > 0 ? kept.voiced : null, vectors)
  )
    return { kind: 'withdrawal', score: tie * TAKEN_BACK, rule: RULES.withdrawal };
  if (tie > 0 && isNarrated(fit, event.aspect === 'withdrawn' ? 2 : NARRATED_WORDS)) {
    const kind = kindOf(event, commitment, day);
    if (kind) return { kind, score: tie * (0.15 + 0.75 * fit.share), rule: RULES[kind] };
  }
  const { antecedent } = commitment;
  if (antecedent === null || kept.condition === null) return null;
  const keys = conditionKeys(commitment);
  if (keys.length > 0 && !keys.some((key) => event.keys.includes(key))) return null;
  const met = toldOf(kept.condition, event.meaning, vectors);
  if (!isNarrated(met, CONDITION_WORDS)) return null;
  const wanted = antecedent.polarity === 'negative' ? 'not-done' : 'done';
  return event.aspect === wanted ? { kind: 'antecedent', score: 0.1 + 0.75 * met.share, rule: RULES.antecedent } : null;
}

/** How well words fit that name what is owed by its nouns or its day alone. */
const [NARROWED, TAKEN_BACK] = [0.7, 0.7];

/** Names in a condition tell whose doing it is. */
const NAME = /(?<=\s)\p{Lu}[\p{L}\p{M}]+(?:['’]s)?/gu;

const isNarrated = ({ share, common }: Told, words: number): boolean => share >= NARRATED_SHARE && common >= words;

const RULES = {
  fulfilment: 'the deed is told',
  breach: 'the deed is told to be undone',
  withdrawal: 'told to be called off',
  antecedent: 'the condition is told to hold',
} as const;

/** What is undone before its time is no breach; a refusal is broken by the deed and never fulfilled for good. */
function kindOf(
  { aspect, text }: Event,
  { force, due, consequent }: Commitment,
  day: string | null,
): keyof typeof RULES | null {
  if (aspect === 'withdrawn' && !/\bwithdr/iu.test(consequent.text)) return 'withdrawal';
  const negative = force === 'refusal' || /\b(?:not|never|no)\b/iu.test(consequent.text);
  if (negative) return aspect === 'done' ? 'breach' : null;
  if (aspect === 'done' || aspect === 'withdrawn') return 'fulfilment';
  const end = due === null ? null : lastDayOf(due);
  const over = end !== null && day !== null && end < day;
  return over || /\b(?:fail|missed|turned away|refus)/iu.test(text) ? 'breach' : null;
}
