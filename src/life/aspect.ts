/** How a deed stands by the words that tell of it. `null`: it is yet to come, or the words do not tell. */
export type Aspect = 'done' | 'not-done' | 'withdrawn' | 'narrowed' | null;

/**
 * Taken back.
 *
 *   "Tirrany has called off the ferry strike", "he withdrew the offer"
 *   not: "Tirrany may yet call off the strike", "Tirrany has withdrawn its ferries"
 */
const WITHDRAWN =
  /\b(?:withdr(?:ew|awn)(?=[^.]*\b(?:promise|pledge|offer|guarantee|threat|plan|undertaking|commitment|proposal)\b)|(?:promise|pledge|offer|guarantee|threat|plan|undertaking|commitment|proposal)\b[^.]*\bwithdr(?:ew|awn)|call(?:ed|ing) off|shelv(?:ed|ing)|cancell?(?:ed|ing)|scrapp(?:ed|ing)|abandon(?:ed|ing)|rescind(?:ed|ing)|revok(?:ed|ing)|took back|taken back|no longer on the table|off the table|dropp(?:ed|ing) (?:its|his|her|their|the) (?:plan|threat|offer|promise|pledge))\b/iu;

/**
 * Left undone.
 *
 *   "The dredger had not arrived", "They are still waiting", "was turned away"      not: "It is not only the dredger"
 */
const NOT_DONE =
  /\b(?:(?:has|have|had|is|are|was|were|did|does|do)(?: \p{L}+ly)? ?(?:not(?! only)|n['’]t|never)|fail(?:ed|s|ing) to|refus(?:ed|es|ing) to|has yet to|have yet to|turned (?:away|back)|made no|gave no|remain(?:s|ed)? (?:closed|shut|in custody)|still (?:there|in|held|closed|shut|waiting)|missed|no sign of|without (?:a|any|so much))\b/iu;

/**
 * Yet to come, possible or wanted only: a finite verb of the sentence is bound by a modal, or somebody plans it.
 *
 *   "The dredger will leave on Monday", "is to leave", "they agreed to leave"      not: "The dredger left on Monday"
 */
const AHEAD =
  /\b(?:will|would|shall|['’]ll|should|could|may|might|must|can|cannot|ought|if|unless|(?:is|are|was|were|be) (?:due )?to|(?:promis|pledg|agree|offer|plan|threaten|want|vow|intend|hop|expect|decid|undert[ao]k|prepar|propos|demand|ask|urg|call)\p{L}* (?:\p{L}+ )?(?:to|for|on(?! (?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}*\.? \d)))|ready to|until|for (?:\p{L}+ ){1,2}to)\b/iu;

const PAST =
  /\b(?:\p{L}{2,}ed|was|were|has|have|had|took|taken|gave|given|went|came|left|met|sent|made|held|began|withdrew|rose|fell|shut|cut|set|put|paid|built|brought|kept|won|lost|sold|bought|sat|stood|told|drew|drove|flew|broke|became|saw|found|led|ran|sailed)\b/iu;

/** What is taken back: "calling off its naval escorts". */
const OBJECT =
  /\b(?:call(?:ed|ing) off|shelv(?:ed|ing)|cancell?(?:ed|ing)|scrapp(?:ed|ing)|abandon(?:ed|ing)|rescind(?:ed|ing)|revok(?:ed|ing)|withdr(?:ew|awing)|dropp(?:ed|ing))\s+((?:\p{L}[\p{L}’'-]*\s?){1,5})/iu;

/** The words of what a sentence takes back; null where they do not follow the verb. */
export const takenBack = (sentence: string): string | null => OBJECT.exec(sentence)?.[1].trim() ?? null;

/** The month, which unlike the verb puts nothing ahead, "on May 2": any other month will do. */
const MAY = /(?<=[\p{L},] )May\b/gu;

/**
 * How what a sentence tells stands when it is told. What it holds in quotation marks or passes on counts with it: "the ships have left,
 * he said" is done.
 */
export function aspectOf(told: string): Aspect {
  const sentence = told.replace(MAY, 'June');
  if (WITHDRAWN.test(sentence) && !AHEAD.test(sentence)) return 'withdrawn';
  if (NOT_DONE.test(sentence)) return 'not-done';
  if (AHEAD.test(sentence)) return null;
  return PAST.test(sentence) ? 'done' : null;
}
