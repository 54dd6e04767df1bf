import type { ActorDetail, Described } from '../../ledger/actors.ts';
import type { KeptReading } from '../../ledger/walk.ts';
import { OnRecordError } from '../../model/error.ts';
import type { Evidence } from '../../model/life.ts';
import type { Report } from '../../model/report.ts';
import { actWords, decidedWords, partyWords } from '../fact-words.ts';
import { type ActorRecord, actorRecord } from '../track-record.ts';
import { type Footnotes, footnotes, markdown, quoted } from './footnotes.ts';
import { type ExportWork, readingsOf } from './format.ts';

/** Reports that a brief quotes: more are no brief. */
const MOST = 200;

/**
 * What the reports that a filter keeps tell of an actor: who he is, what he says, what he owes and what became of it, with footnotes. Throws
 * `bad-query` for none or too many.
 */
export async function actorBrief(work: ExportWork, actor: string): Promise<string> {
  const readings: KeptReading[] = [];
  for await (const reading of readingsOf(work, 'oldest')) {
    if (readings.length === MOST) {
      const message = `A brief of an actor quotes ${MOST} reports at most; narrow it down by --since and --until`;
      throw new OnRecordError('bad-query', 'markdown', message);
    }
    readings.push(reading);
  }
  if (readings.length === 0) throw new OnRecordError('bad-query', 'markdown', 'No report is left to tell of');
  const { ledger, now, filter } = work;
  const { evidence } = await ledger.livesOf(readings.map(({ report }) => report.id));
  const others = await ledger.readings([...new Set(evidence.map(({ report }) => report))]);
  const detail = await ledger.actor(actor);
  const { outlet, since, until } = filter;
  const asOf = now.toISOString().slice(0, 10);
  const track =
    detail.actor.commitments === 0 ? null : await actorRecord(ledger, actor, asOf, { outlet, since, until });
  return written(
    detail,
    track,
    readings,
    evidence,
    [...readings, ...others].map(({ report }) => report),
  );
}

function written(
  { actor, described }: ActorDetail,
  track: ActorRecord | null,
  readings: readonly KeptReading[],
  evidence: readonly Evidence[],
  reports: readonly Report[],
): string {
  const notes = footnotes(reports);
  const found = new Map(evidence.map((one) => [one.id, one]));
  const sections: readonly (readonly [title: string, lines: readonly string[]])[] = [
    ['Who it is, in the words of reports', described.map(describedWords)],
    ['What was said', readings.flatMap((reading) => saidLines(reading, actor.id, notes))],
    ['What is promised, and what became of it', readings.flatMap((reading) => owedLines(reading, found, notes))],
    ['What became of earlier promises, as reports tell', readings.flatMap((reading) => pastLines(reading, notes))],
    ['Track record', track === null ? [] : [trackWords(track)]],
  ];
  const head = [
    `# ${markdown(actor.name)}`,
    `${readings.length} ${readings.length === 1 ? 'report' : 'reports'}. It is told what they report, not what is true.`,
  ];
  const body = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => `## ${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}`);
  return `${[...head, ...body, notes.text()].filter((part) => part !== '').join('\n\n')}\n`;
}

function describedWords({ name, role, of, reports, first, last }: Described): string {
  const who = [name ?? 'without a name', role, of].filter((part) => part !== null).join(', ');
  const when = first === null ? '' : first === last ? `, ${first}` : `, ${first} to ${last}`;
  return `${markdown(who)} (${reports} ${reports === 1 ? 'report' : 'reports'}${when})`;
}

function saidLines({ report, statements }: KeptReading, actor: string, notes: Footnotes): readonly string[] {
  return statements
    .filter(({ speaker }) => speaker?.id === actor)
    .map(({ content, form, act, to }) => {
      const facts = [
        report.published?.slice(0, 10) ?? 'without a date',
        act && actWords(act),
        to && `to ${partyWords(to)}`,
      ];
      const words = form === 'direct' ? quoted(content.text) : markdown(content.text);
      return `${markdown(facts.filter((fact) => fact !== null).join('; '))}: ${words}${notes.mark(report.id, content)}`;
    });
}

function owedLines(
  { report, commitments, statements }: KeptReading,
  found: ReadonlyMap<string, Evidence>,
  notes: Footnotes,
): readonly string[] {
  return commitments.map(({ commitment, state, decision }) => {
    const { debtor, creditor, antecedent, consequent, force, due, statements: voices } = commitment;
    const facts = [
      `${force}, ${state}`,
      decision && `decided ${decidedWords(decision, commitment.state)}`,
      antecedent && `on the condition: ${antecedent.text}`,
      due === null ? 'no time is given' : `by: ${due}`,
    ].filter((fact) => fact !== null);
    const marks = [
      ...statements.filter(({ id }) => voices.includes(id)).map(({ content }) => notes.mark(report.id, content)),
      ...(decision?.evidence ?? []).flatMap((id) => found.get(id) ?? []).map((one) => notes.mark(one.report, one)),
    ];
    const owed = `**${markdown(partyWords(debtor))}**${creditor ? ` to ${markdown(partyWords(creditor))}` : ''}`;
    return `${owed} (${markdown(facts.join('; '))}): ${markdown(consequent.text)}${marks.join('')}`;
  });
}

function pastLines({ report, past, statements }: KeptReading, notes: Footnotes): readonly string[] {
  return past.map((one) => {
    const speaker = statements.find(({ id }) => id === one.statement)?.speaker;
    const who = speaker ? partyWords(speaker) : notes.outletOf(report.id);
    const became = one.state === 'satisfied' ? 'kept' : 'broken';
    return `${markdown(`${became}, says ${who}${one.when === null ? '' : `; ${one.when}`}`)}: ${markdown(one.text)}${notes.mark(report.id, one)}`;
  });
}

/** Never a share alone: what it is a share of, its interval, and what could not be rated. */
function trackWords({ commitments, rated, kept, unrated, asOf }: ActorRecord): string {
  const { share, low, high, count } = kept;
  const percent = (part: number): string => String(Math.round(100 * part));
  const interval =
    share === null || low === null || high === null
      ? 'nothing could be rated'
      : `${count} of ${rated} rated were kept, ${percent(share)} % (${percent(low)} to ${percent(high)} %)`;
  const others = Object.entries(unrated)
    .filter(([, number]) => number > 0)
    .map(([reason, number]) => `${number} ${reason}`);
  const left = others.length === 0 ? '' : `; not rated: ${others.join(', ')}`;
  return `${commitments} ${commitments === 1 ? 'commitment' : 'commitments'} by ${asOf}, each counted once: ${interval}${left}.`;
}
