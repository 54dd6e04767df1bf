import type { StanceKind } from '../../model/commitment.ts';
import type { Movement, MovementSign } from '../../model/comparison.ts';
import type { Force } from '../../model/statement.ts';
import contraries from '../contraries.json' with { type: 'json' };
import { likeness } from '../similarity.ts';
import { contentOf, type Said, type Story } from '../story.ts';
import { type Issue, thingIn } from './issues.ts';
import type { Held } from './stances.ts';

type Scale = Partial<Record<StanceKind, number>>;
/** How hard a stance is for the other side: of those who ask, and of those who are asked. */
const ASKING: Scale = { threatens: 4, demands: 3, urges: 2, proposes: 1 };
const ASKED: Scale = { refuses: 3, doubts: 2, offers: 1, promises: 0, accepts: 0 };
/** How firmly somebody binds himself. */
const FIRMNESS: Readonly<Record<Force, number>> = {
  guarantee: 3,
  promise: 2,
  threat: 2,
  refusal: 2,
  intention: 1,
  offer: 1,
};
/** Share of meaning that two stances of different kinds have in common where they are about one deed. */
const ONE_DEED = 0.3;
/** Days between two reports of different outlets that may tell of one occasion. */
const ONE_OCCASION = 1;
const DAY = 86_400_000;
/** Stances of one party on one issue that are looked back over, at most. */
const FARTHEST = 40;

const FIRMLY =
  /\b(?:never|under no circumstances|cannot and will not|red line|out of the question|not negotiable|non-?negotiable|not a matter for negotiation|categorically|absolutely)\b/i;
const LOOSELY =
  /\b(?:would prefer not|rather not|reluctant\w*|hesitant|not yet|not now|not ready|for now|for the moment|at this stage|unlikely|no plans)\b/i;
const OUTRIGHT =
  /\b(?:unconditional\w*|without (?:any )?(?:pre)?conditions?|no strings attached|no longer (?:insists?|requires?|demands?))\b/i;
const oneOf = (words: readonly string[]): RegExp => new RegExp(`\\b(?:${words.join('|')})\\b`, 'i');
const [ENDS, GOES_ON] = [oneOf(contraries.ends), oneOf(contraries.goesOn)];

/**
 * How a party moved on an issue: each stance beside the latest one before it that can be compared. Two outlets a day apart may tell of one
 * occasion, so their difference is none. Silence is no movement, nor is a shorter report of the same.
 *
 *   hardened: Coralia would open the port in May. … Coralia ruled out opening the port.
 *   softened: Coralia demanded 40 licences. … Coralia would settle for 20 licences.
 *   not: Coralia demanded licences. … Coralia offered pilots.
 */
export function movementsOf(story: Story, issue: Issue, stances: readonly Held[]): readonly Movement[] {
  return stances.flatMap((to, at): Movement[] => {
    for (let before = at - 1; before >= Math.max(0, at - FARTHEST); before--) {
      const from = stances[before];
      if (from.on === null || to.on === null || !apart(from, to)) continue;
      const moved = between(story, issue, from, to);
      if (moved)
        return [{ ...moved, from: from.members[0].said.id, to: to.members[0].said.id, between: [from.on, to.on] }];
    }
    return [];
  });
}

/** Whether two stances are of two occasions: of one outlet's reports on two days, or of days that lie further apart. */
function apart(a: Held, b: Held): boolean {
  if (a.on === null || b.on === null || a.on === b.on) return false;
  if (b.answers.includes(a)) return false;
  const days = (Date.parse(b.on) - Date.parse(a.on)) / DAY;
  return Number.isNaN(days) ? a.on.slice(0, 4) < b.on.slice(0, 4) : days > ONE_OCCASION;
}

/** What can be taken back. */
const TAKEN_BACK: ReadonlySet<StanceKind> = new Set(['demands', 'offers', 'promises', 'proposes', 'accepts']);

type Moved = Pick<Movement, 'change' | 'signs'>;

function between(story: Story, issue: Issue, from: Held, to: Held): Moved | null {
  const [a, b] = [from.members[0].said, to.members[0].said];
  if (to.kind === 'withdraws') return TAKEN_BACK.has(from.kind) ? { change: 'withdrawn', signs: ['kind'] } : null;
  if (from.kind === 'withdraws') return null;
  const threat = threatMoved(issue, from, to);
  if (threat) return threat;
  const scale = [ASKING, ASKED].find((one) => one[from.kind] !== undefined && one[to.kind] !== undefined);
  if (!scale || !isAboutIt(issue, from, scale) || !isAboutIt(issue, to, scale)) return null;
  const { share, turned } = likeness(contentOf(story, a), contentOf(story, b), story.words, story.vectors);
  const step = (scale[to.kind] ?? 0) - (scale[from.kind] ?? 0);
  const isOneDeed = sameDeed(issue, from, to) || share >= ONE_DEED;
  if (
    from.kind !== to.kind && scale === ASKED && isGiving(from.kind) && isGiving(to.kind)
      ? !isOneDeed
      : step !== 0 && !isOneDeed
  )
    return null;
  if (step !== 0 && !(scale === ASKED && isGiving(from.kind) && isGiving(to.kind)))
    return { change: step > 0 ? 'hardened' : 'softened', signs: ['kind'] };
  if (isGiving(from.kind) && (!isOneDeed || (turned && goesOn(b) !== goesOn(a)))) {
    if (!isOneDeed || !goesOn(b)) return null;
    return { change: 'hardened', signs: ['kind'] };
  }
  return inDetail(from, to, scale === ASKING);
}

const isGiving = (kind: StanceKind): boolean => kind === 'offers' || kind === 'promises' || kind === 'accepts';

/** A threat that is given up, or comes back: "there will be no escorts". */
function threatMoved(issue: Issue, from: Held, to: Held): Moved | null {
  const [before, after] = [from, to].map((held) => held.kind === 'threatens' && isAboutIt(issue, held, ASKED));
  const isOff = (held: Held): boolean => held.kind === 'refuses' && isAboutIt(issue, held, ASKED);
  if (before && isOff(to)) return { change: 'softened', signs: ['kind'] };
  if (after && isOff(from)) return { change: 'hardened', signs: ['kind'] };
  return null;
}

/** Whether the issue is what is asked or given: of a threat, what would avert it; of the rest, not the condition. */
function isAboutIt(issue: Issue, held: Held, scale: Scale): boolean {
  const thing = thingIn(issue, held);
  return thing !== null && thing.matter.inCondition === (held.kind === 'threatens' && scale === ASKING);
}

function sameDeed(issue: Issue, a: Held, b: Held): boolean {
  const deeds = (held: Held): readonly number[] =>
    held.things.flatMap(({ noun, deed }) => (deed !== null && issue.nouns.has(noun) ? [deed.stem] : []));
  const known = deeds(a);
  return deeds(b).some((deed) => known.includes(deed));
}

/** Who goes on with what he had said that he would end. */
const goesOn = ({ content }: Said): boolean =>
  GOES_ON.test(content.text) && !ENDS.test(content.text.replace(GOES_ON, ''));

/** What moved between two stances of one kind on one deed; `asks` where the party asks it of another. */
function inDetail(from: Held, to: Held, asks: boolean): Moved {
  const [olds, news] = [from, to].map(({ members }) => members.map(({ said }) => said));
  const found: [MovementSign, number][] = [
    ['condition', conditionMoved(olds, news)],
    ['quantity', (asks ? 1 : -1) * quantityMoved(olds, news)],
    [
      'deadline',
      asks ? -deadlineMoved(olds, news, to.on) : deadlineMoved(olds, news, null) || putOff(olds, news, to.on),
    ],
    ['strength', from.kind === 'refuses' || asks ? firmnessMoved(olds, news) : forceMoved(olds, news)],
  ];
  const signs = found.filter(([, by]) => by !== 0);
  const sum = signs.reduce((all, [, by]) => all + Math.sign(by), 0);
  if (signs.length === 0) return { change: 'unchanged', signs: [] };
  // Signs that point both ways: the first decides, being the plainest.
  return { change: (sum || signs[0][1]) > 0 ? 'hardened' : 'softened', signs: signs.map(([sign]) => sign) };
}

/** 1 where a condition came to what had none, -1 where the words say that one was dropped: a short report may just leave it out. */
function conditionMoved(olds: readonly Said[], news: readonly Said[]): number {
  const [had, has] = [olds, news].map((all) => all.some(({ condition }) => condition !== null));
  if (!had && has) return 1;
  return had && !has && news.some(({ content, cue }) => OUTRIGHT.test(`${cue?.text ?? ''} ${content.text}`)) ? -1 : 0;
}

/** Which way a number of the same moved: 1 up, -1 down, 0 neither or not told. */
function quantityMoved(olds: readonly Said[], news: readonly Said[]): number {
  for (const { quantities } of news)
    for (const now of quantities) {
      const unit = now.currency ?? now.unit;
      if (unit === null) continue;
      const before = olds.flatMap(({ quantities: all }) =>
        all.filter((one) => (one.currency ?? one.unit) === unit && one.per === now.per),
      );
      if (before.length === 0 || before.some(({ value }) => value === now.value)) continue;
      return Math.sign(now.value - before[0].value);
    }
  return 0;
}

/** 1 where it is later, -1 where it is earlier, 0 where it is the same, or one has none, or it was over by `since`: that is a new one. */
function deadlineMoved(olds: readonly Said[], news: readonly Said[], since: string | null): number {
  const [a, b] = [lastDay(olds), lastDay(news)];
  if (a === null || b === null || a.length !== b.length || a === b || (since !== null && a < since)) return 0;
  return a < b ? 1 : -1;
}

/** 1 where what was due is promised again without a day, its day being over: "will do so once …". */
function putOff(olds: readonly Said[], news: readonly Said[], now: string | null): number {
  const due = lastDay(olds);
  return due !== null && now !== null && due.length === now.length && due < now && lastDay(news) === null ? 1 : 0;
}

/** The latest day that statements name for what they are about; null where they name none. */
const lastDay = (all: readonly Said[]): string | null =>
  all
    .flatMap(({ when }) => (when && /^\d{4}/.test(when.value) ? [when.value.split('/').at(-1) ?? when.value] : []))
    .sort()
    .at(-1) ?? null;

/** How flatly something is refused or asked: 1 never, 0 not, -1 not now. */
function firmness(all: readonly Said[]): number {
  const words = all.map(({ cue, content }) => `${cue?.text ?? ''} ${content.text}`);
  if (words.some((one) => FIRMLY.test(one))) return 1;
  return words.some((one) => LOOSELY.test(one)) ? -1 : 0;
}

/** Retold in the outlet's words, what was said flatly may sound less so. */
function firmnessMoved(olds: readonly Said[], news: readonly Said[]): number {
  const by = firmness(news) - firmness(olds);
  return by < 0 && firmness(news) >= 0 && news.every(({ form }) => form === 'indirect') ? 0 : by;
}

/** Who binds himself less firmly gives less; an outlet's own words do not tell. */
function forceMoved(olds: readonly Said[], news: readonly Said[]): number {
  const [had, has] = [olds, news].map((all) =>
    all.flatMap(({ act, form }) => (act?.force && form !== 'indirect' ? [FIRMNESS[act.force]] : [])),
  );
  return had.length > 0 && has.length > 0 ? Math.max(...had) - Math.max(...has) : 0;
}
