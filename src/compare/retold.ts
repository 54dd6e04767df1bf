import { type Said, type Story, sentenceOf } from './story.ts';

/** Words beside a statement that put its saying before the report: a day gone by, or a past before the past. */
const BEFORE =
  /\b(?:last (?:week|month|year|spring|summer|autumn|fall|winter|\p{Lu}\p{L}+)(?!['’]s (?!\p{L}*(?:meeting|summit|speech|address|interview|briefing|statement|conference|congress|debate|talks|session|rally)))\b|(?:days?|weeks?|months?) (?:ago|earlier|before)|earlier this (?:week|month|year)|previously|had (?:been )?(?:told|said|promised|pledged|vowed|warned|demanded|offered|announced|assured|insisted|denied|claimed|threatened|agreed))\b/u;

/** A deed that follows on a word: "they sailed, as the minister, Jon Abeck, had threatened". */
const AS_TOLD = /\bas (?:[^.;:]{1,80}?) had (?:been )?\p{L}+/gu;

/**
 * Whether a report carries a statement as one that was made before what the report is about.
 *
 *   Abeck told the pilots last week that the quay would open. · the pilots, who had been told by Abeck that …
 *   not: Abeck said on Monday that the quay had opened last week; the pilots filed a suit, as Abeck had threatened; the date set in last
 *   month's treaty
 */
export function isRetold(story: Story, report: number, { content, cue }: Said): boolean {
  const at = cue?.spans[0]?.start ?? content.spans[0].start;
  const sentence = sentenceOf(story, report, at);
  if (!sentence) return false;
  let [text, from] = ['', sentence.start];
  const { text: whole } = story.reports[report];
  const asTold = [...sentence.text.matchAll(AS_TOLD)]
    .map(({ index, 0: { length } }) => ({ start: sentence.start + index, end: sentence.start + index + length }))
    .filter(({ start, end }) => at < start || at >= end);
  for (const { start, end } of [...content.spans, ...asTold].sort((a, b) => a.start - b.start)) {
    if (end <= sentence.start || start >= sentence.end) continue;
    text += `${whole.slice(from, Math.max(from, start))} … `;
    from = Math.max(from, Math.min(end, sentence.end));
  }
  return BEFORE.test(text + whole.slice(from, sentence.end));
}
