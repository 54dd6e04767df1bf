import { z } from 'zod';
import { groundRecords } from '../app/grounds.ts';
import { sentencesAround, sentencesOf } from '../app/sentences-of.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { quoteOf, spanOf, wordsAt } from './quoted.ts';
import { commitmentOf, groundOf, reportFacts, speakerOf, statement } from './said.ts';
import { Commitment, Ground, Quantity, Quote, ReportFacts, Statement, Words } from './shapes.ts';

/** A statement with all that speaks for it: the answer of `get_statement`, and the resource of a statement. */
export const Evidence = z.object({
  statement: Statement,
  report: ReportFacts,
  cue: Quote.nullable().describe('The words that attribute: "said", "according to". Null when there are none.'),
  via: Statement.shape.speaker.describe('Who passes on what the speaker said; null when the report names nobody.'),
  quantities: z.array(Quantity),
  sentences: z.array(Words).describe('The whole sentences of the report that the statement stands in.'),
  grounds: z
    .array(Ground)
    .describe("What decided each field, on which words. Words that are not the field's own: it was inferred."),
  commitments: z.array(Commitment).describe('What the statement binds somebody to.'),
});

export type Evidence = z.infer<typeof Evidence>;

/** Throws as `Ledger.statement`. */
export async function evidenceOf(ledger: Ledger, idOrPrefix: string): Promise<Evidence> {
  const { statement: found, report: reference } = await ledger.statement(idOrPrefix);
  const { report, text, paragraphs } = await ledger.report(reference.id);
  const readings = await Array.fromAsync(ledger.walk({}, { reports: [reference.id] }));
  const { speaker, via, cue, content, quantities } = found;
  const parts = [speaker, cue, content].flatMap((passage) => passage?.spans ?? []);
  return {
    statement: statement(found),
    report: reportFacts(report),
    cue: cue && quoteOf(cue),
    via: via && speakerOf(via),
    quantities: quantities.map((quantity) => ({ ...quantity, span: spanOf(quantity.span) })),
    sentences: sentencesAround(parts, sentencesOf(text, paragraphs)).map((span) => wordsAt(text, span)),
    grounds: groundRecords(found, text).map(groundOf),
    commitments: readings
      .flatMap(({ commitments }) => commitments)
      .filter(({ commitment }) => commitment.statements.includes(found.id))
      .map((entry) => commitmentOf(entry, text)),
  };
}
