import { OnRecordError } from '../../model/error.ts';
import type { Evidence } from '../../model/life.ts';
import type { Report } from '../../model/report.ts';
import type { Passage, Span } from '../../model/span.ts';
import type { StatementRecord } from '../../model/statement.ts';
import { type Comparison, compareKept } from '../compare.ts';
import { actWords, decidedWords, partyWords, speakerWords } from '../fact-words.ts';
import { actorBrief } from './actor-brief.ts';
import { type Footnotes, footnotes, markdown, quoted } from './footnotes.ts';
import { type ExportWork, readingsOf } from './format.ts';

/** More are no story, and comparing them takes minutes. */
const MOST = 100;

/** Of a story, or of an actor. Throws `bad-query` for more reports than a story has, or none. */
export async function* writeBrief(work: ExportWork): AsyncGenerator<string> {
  if (work.actor !== null) {
    yield await actorBrief(work, work.actor);
    return;
  }
  const reports = new Map<string, Report>();
  for await (const { report } of readingsOf(work, 'oldest')) {
    if (reports.size === MOST) {
      const message = `A brief is of one story, ${MOST} reports at most; name its reports, or narrow it down`;
      throw new OnRecordError('bad-query', 'markdown', message);
    }
    reports.set(report.id, report);
  }
  if (reports.size === 0) throw new OnRecordError('bad-query', 'markdown', 'No report is left to tell of');
  const ids = [...reports.values()].map(({ id }) => id);
  const { comparison } = await compareKept(work.ledger, ids);
  const { evidence } = await work.ledger.livesOf(ids);
  const quoted = [...new Set(evidence.map(({ report }) => report))].filter((id) => !reports.has(id));
  const others = (await work.ledger.readings(quoted)).map(({ report }) => report);
  yield briefOf(comparison, [...reports.values()], { evidence, reports: others });
}

/** What speaks for what became of commitments, and the reports, beside those of the story, whose words it is. */
export interface Speaking {
  readonly evidence: readonly Evidence[];
  readonly reports: readonly Report[];
}

/** A section each for what was said, in what outlets differ, what is contested, what is promised and what became of it. */
export function briefOf(comparison: Comparison, reports: readonly Report[], speaking: Speaking): string {
  const notes = footnotes([...reports, ...speaking.reports]);
  const told = {
    ...{ comparison, notes },
    evidence: new Map(speaking.evidence.map((one) => [one.id, one])),
    said: new Map(comparison.statements.map((statement) => [statement.id, statement])),
  };
  const sections: readonly (readonly [title: string, lines: readonly string[]])[] = [
    ['Who said what', saidLines(told)],
    ['Where outlets differ', differenceLines(told)],
    ['What is contested', opposedLines(told)],
    ['What is promised', promiseLines(told)],
    ['What became of earlier promises', recordLines(told)],
  ];
  const outlets = new Set(reports.map(({ outlet }) => outlet ?? 'an outlet without a name'));
  const head = [
    `# ${markdown(reports.find(({ title }) => title !== null)?.title ?? 'A story')}`,
    `${reports.length} reports of ${outlets.size} outlets: ${[...outlets].map(markdown).join(', ')}. It is told what they report, not what is true.`,
  ];
  const filled = sections.filter(([, lines]) => lines.length > 0);
  const body = filled.map(([title, lines]) => `## ${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}`);
  return `${[...head, ...body, notes.text()].filter((part) => part !== '').join('\n\n')}\n`;
}

interface Told {
  readonly comparison: Comparison;
  readonly notes: Footnotes;
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly said: ReadonlyMap<string, StatementRecord>;
}

/** A statement that several reports carry is told once, with a footnote for each of them. */
function saidLines({ comparison: { statements, same, origins }, notes, said }: Told): readonly string[] {
  const groupOf = new Map(same.flatMap((group) => group.map((id) => [id, group] as const)));
  const corroborated = new Set(origins.filter((one) => one.corroborated).flatMap((one) => one.statements));
  return statements.flatMap((statement) => {
    const group = groupOf.get(statement.id) ?? [statement.id];
    if (group[0] !== statement.id) return [];
    const { speaker, act, to, condition, when, id } = statement;
    const facts = [
      act && actWords(act),
      to && `to ${partyWords(to)}`,
      condition && `on the condition: ${condition.text}`,
      when && `when: ${when.value}`,
      corroborated.has(id) ? 'from independent origins' : null,
    ].filter((fact) => fact !== null);
    const who = speaker === null ? 'Nobody named' : speakerWords(speaker);
    const marks = group.map((one) => statementNote(notes, said.get(one))).join('');
    return [
      `**${markdown(who)}**${facts.length === 0 ? '' : ` (${markdown(facts.join('; '))})`}: ${wordsOf(statement)}${marks}`,
    ];
  });
}

const wordsOf = ({ content, form }: StatementRecord): string =>
  form === 'direct' ? quoted(content.text) : markdown(content.text);

const statementNote = (notes: Footnotes, statement: StatementRecord | undefined): string =>
  statement === undefined ? '' : notes.mark(statement.report.id, statement.content);

function differenceLines({ comparison, notes }: Told): readonly string[] {
  return comparison.discrepancies.map(({ kind, between, text, spans }) => {
    const side = (at: 0 | 1): string => {
      const words = `${quoted(text[at])}${notes.mark(between[at], passageOf(text[at], spans[at]))}`;
      return `${markdown(notes.outletOf(between[at]))} has ${words}`;
    };
    return `**${kind}**: ${side(0)}; ${side(1)}`;
  });
}

const passageOf = (text: string, span: Span): Passage => ({ text, spans: [span] });

function opposedLines({ comparison: { contested, collisions }, notes, said }: Told): readonly string[] {
  const all = (ids: readonly string[]): string =>
    ids
      .flatMap((id) => said.get(id) ?? [])
      .map((one) => {
        const who = one.speaker === null ? 'nobody named' : partyWords(one.speaker);
        return `${markdown(who)}: ${wordsOf(one)}${statementNote(notes, one)}`;
      })
      .join('; ');
  return [
    ...contested.map(({ claim, against }) => `**Claim** ${all(claim)}. **Against it** ${all(against)}`),
    ...collisions.map(({ demand, refusal }) => `**Demand** ${all(demand)}. **Refusal** ${all(refusal)}`),
  ];
}

/** What several reports carry of one statement, by one debtor and for one time, is told once. */
function promiseLines({ comparison: { commitments, same }, notes, said, evidence }: Told): readonly string[] {
  const leader = new Map(same.flatMap((group) => group.map((id) => [id, group[0]] as const)));
  const alike = Map.groupBy(commitments, ({ id, statements: [first = id], debtor, force, due, antecedent }) =>
    JSON.stringify([leader.get(first) ?? first, id.split('.')[2], debtor.name, force, due, antecedent === null]),
  );
  return [...alike.values()].map((group) => {
    const { debtor, creditor, antecedent, consequent, force, due } = group[0]!;
    const { state, told, decision } = group.find((one) => one.decision !== null) ?? group[0]!;
    const facts = [
      `${force}, ${state}`,
      decision && `decided ${decidedWords(decision, told)}`,
      antecedent && `on the condition: ${antecedent.text}`,
      due === null ? 'no time is given' : `by: ${due}`,
    ].filter((fact) => fact !== null);
    const owed = `**${markdown(partyWords(debtor))}**${creditor ? ` to ${markdown(partyWords(creditor))}` : ''}`;
    const voices = new Set(group.flatMap(({ statements }) => statements));
    const resting = (decision?.evidence ?? []).flatMap((id) => evidence.get(id) ?? []);
    const marks = [
      ...[...voices].map((id) => statementNote(notes, said.get(id))),
      ...resting.map((one) => notes.mark(one.report, one)),
    ].join('');
    return `${owed} (${markdown(facts.join('; '))}): ${markdown(consequent.text)}${marks}`;
  });
}

function recordLines({ comparison: { record }, notes, said }: Told): readonly string[] {
  return record.map((past) => {
    const speaker = past.statement === null ? null : said.get(past.statement)?.speaker;
    const who = speaker ? partyWords(speaker) : notes.outletOf(past.report);
    const became = past.state === 'satisfied' ? 'kept' : 'broken';
    const facts = `${became}, says ${who}${past.when === null ? '' : `; ${past.when}`}`;
    return `**${markdown(partyWords(past.debtor))}** (${markdown(facts)}): ${markdown(past.text)}${notes.mark(past.report, past)}`;
  });
}
