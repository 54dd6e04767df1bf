import { spanOf } from '../../grammar/token-ranges.ts';
import type { TokenRange } from '../../model/analysis.ts';
import type { Act, When } from '../../model/statement.ts';
import type { Decided, Said } from '../said.ts';
import { dayOfIso } from './calendar.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { eventIn } from './events.ts';
import { pledgedAt } from './past-pledges.ts';
import { isoPeriod, joined } from './period.ts';
import { cueTimes } from './place.ts';
import { type Time, timesOf } from './times-in.ts';

/**
 * When what is said is due or will happen; null when no time is given. The time is the one nearest to the main clause of the content that
 * looks ahead; else the day of the event that the content speaks of; else, of a pledge made long ago, when it was made.
 *
 *   She said on Monday that the road would open [on Friday].        They agreed to open it before [the summit].
 *   [In 1997] the state pledged to open the road.                   not: She said that the road had opened on Friday.
 */
export function timeOf(said: Said, act: Act): Decided<When> | null {
  const { analysis, report, contents, sentence } = said;
  const all = timesOf(analysis, report);
  if (all.length === 0) return null;
  const from = Math.min(sentence.from, contents[0].from);
  const to = Math.max(sentence.to, contents[contents.length - 1].to);
  const times = all.filter((time) => time.from < to && time.to > from);
  const today = dayOfIso(report.published);
  const own = cueTimes(said, times);
  const candidates = candidatesOf(said, act, times, own.at(-1) ?? null, today);
  const best = candidates.reduce<Candidate | null>((a, b) => (a && a.depth <= b.depth ? a : b), null);
  if (best) return stagesOf(said, best, candidates) ?? decided(said, best, best.value, best.rule);
  const event = eventOf(said, act, all);
  if (event) return event;
  const pledged = pledgedAt(said, act, times, own, today);
  return pledged && decided(said, pledged, pledged.value, 'time of an earlier pledge');
}

function decided({ analysis, report }: Said, range: TokenRange, value: string, rule: string): Decided<When> {
  const span = spanOf(analysis.tokens, range);
  return {
    value: { text: report.text.slice(span.start, span.end), span, value },
    ground: { field: 'when', rule, spans: [span] },
  };
}

/** From the first stage of a plan to its last: "3,000 in its first year, … 10,000 by 2030", "from 1,200 in 2032 to 6,500 by 2035". */
function stagesOf(said: Said, best: Candidate, candidates: readonly Candidate[]): Decided<When> | null {
  const last = candidates.findLast(({ time }) => time.bound === 'by' || time.bound === 'until');
  if (!last || last.from <= best.from || !best.period || !last.period || best.time.bound === 'by') return null;
  if (best.period.grain !== 'year' || last.period.grain !== 'year' || best.period.last >= last.period.first)
    return null;
  return decided(
    said,
    { from: best.from, to: last.to },
    isoPeriod(joined(best.period, last.period)),
    'stages of a plan',
  );
}

function eventOf(said: Said, act: Act, times: readonly Time[]): Decided<When> | null {
  const { analysis, contents } = said;
  for (const content of contents) {
    const event = eventIn(said, act, times, content);
    if (!event) continue;
    const { value, ground } = decided(
      said,
      { from: event.mention, to: event.mention + 1 },
      event.time.value,
      'day of the event',
    );
    return { value, ground: { ...ground, spans: [...ground.spans, spanOf(analysis.tokens, event.time)] } };
  }
  return null;
}
