import type { Command } from 'commander';
import { addCommitment, addStatement, comment, reviewCommitment, reviewStatement, subjectOf } from '../app/review.ts';
import { CommitmentCorrections, NewStatement, StatementCorrections } from '../http/review-contract.ts';
import { type Ledger, openLedger } from '../ledger/ledger.ts';
import type { CommitmentReview, StatementReview } from '../model/review.ts';
import { type LedgerOption, ledgerOption } from './options.ts';
import { print } from './output.ts';
import { printable } from './printable.ts';
import { correctionsOf, type Setting, setting } from './review-corrections.ts';
import { reviewLines } from './review-lines.ts';
import { styleFor } from './style.ts';
import { userName } from './user-name.ts';

type DecideOptions = LedgerOption & { readonly by?: string; readonly why?: string };
type SetOptions = DecideOptions & { readonly set: readonly Setting[]; readonly from?: string };

const IDS = 'ids of statements or commitments; digits before the first dot may be cut short';

/** The commands that decide: `review accept`, `correct`, `reject`, `add`, `withdraw`, `assign` and `comment`. */
export function defineVerdicts(review: Command): void {
  const named = (name: string, description: string): Command =>
    ledgerOption(review.command(name).description(description))
      .option('--by <name>', 'who decides (default: the user of this computer)')
      .option('--why <text>', 'for which reason');
  const settings = (command: Command): Command =>
    command
      .option('--set <field=value>', 'what a field is; may be repeated', setting, [])
      .option('--from <file>', 'corrections as a JSON object, - for standard input');
  named('accept', 'Accept statements or commitments: every field is so.')
    .argument('<id...>', IDS)
    .action((ids: readonly string[], options: DecideOptions) => verdicts('accept', ids, options));
  settings(named('correct', 'Correct fields or spans of a statement or commitment.'))
    .argument('<id>', 'the id of a statement or commitment')
    .action(correct);
  named('reject', 'Reject statements or commitments: they are none.')
    .argument('<id...>', IDS)
    .action((ids: readonly string[], options: DecideOptions) => verdicts('reject', ids, options));
  settings(named('add', 'Add a statement, or a commitment, that the machine missed.'))
    .argument('<report>', 'the id of the report, or its first digits')
    .option('--commitment', 'a commitment: consequent, debtor, force; what is not set is as its statement has it')
    .action(add);
  named('withdraw', 'Withdraw what was decided: back to what the machine reads.')
    .argument('<id...>', IDS)
    .option('--fields <names>', 'only these, with commas between', (names: string) => names.split(','))
    .action((ids: readonly string[], options: DecideOptions & { readonly fields?: readonly string[] }) =>
      verdicts('withdraw', ids, options),
    );
  named('assign', 'Say who is to look at statements or commitments.')
    .argument('<id...>', IDS)
    .option('--to <name>', 'who is (default: nobody)')
    .action(assign);
  named('comment', 'Comment on a statement or commitment.')
    .argument('<id>', 'the id of a statement or commitment')
    .argument('<text>', 'what there is to say')
    .action((id: string, text: string, { ledger, by = userName() }: DecideOptions) =>
      using(ledger, async (opened) => await printReview(opened, await comment(opened, { id, text, by }))),
    );
}

const verdicts = (
  verdict: 'accept' | 'reject' | 'withdraw',
  ids: readonly string[],
  { ledger, by = userName(), why, fields }: DecideOptions & { readonly fields?: readonly string[] },
): Promise<void> =>
  using(ledger, async (opened) => {
    for (const id of ids) {
      const wanted = { id, verdict, by, why, fields };
      const review =
        subjectOf(id) === 'statement' ? await reviewStatement(opened, wanted) : await reviewCommitment(opened, wanted);
      await printReview(opened, review.id);
    }
  });

const correct = (id: string, { ledger, by = userName(), why, set, from }: SetOptions): Promise<void> =>
  using(ledger, async (opened) => {
    const { standing, report } = await reviewOf(opened, id);
    const { text } = await opened.report(report);
    const near = 'content' in standing ? standing.content.spans[0]?.start : standing.consequent.spans[0]?.start;
    const scene = { text, near: near ?? 0 };
    const wanted = { id, verdict: 'correct', by, why } as const;
    const review =
      subjectOf(id) === 'statement'
        ? await reviewStatement(opened, {
            ...wanted,
            corrections: await correctionsOf(StatementCorrections, { set, from }, scene),
          })
        : await reviewCommitment(opened, {
            ...wanted,
            corrections: await correctionsOf(CommitmentCorrections, { set, from }, scene),
          });
    await printReview(opened, review.id);
  });

const add = (
  report: string,
  { ledger, by = userName(), why, set, from, commitment: owed }: SetOptions & { readonly commitment?: boolean },
): Promise<void> =>
  using(ledger, async (opened) => {
    const { text } = await opened.report(report);
    const content = set.find(({ path }) => path[0] === (owed ? 'consequent' : 'content'));
    const near = content ? Math.max(0, text.indexOf(content.value)) : 0;
    if (owed) {
      const commitment = await correctionsOf(CommitmentCorrections, { set, from }, { text, near });
      return await printReview(opened, (await addCommitment(opened, { report, commitment, by, why })).id);
    }
    const statement = await correctionsOf(NewStatement.shape.statement, { set, from }, { text, near });
    const added = await addStatement(opened, { report, statement, by, why });
    await printReview(opened, added.id);
  });

const assign = (
  ids: readonly string[],
  { ledger, by = userName(), why, to }: DecideOptions & { readonly to?: string },
): Promise<void> =>
  using(ledger, async (opened) => {
    for (const id of ids)
      await printReview(opened, await opened.assign({ kind: subjectOf(id), id, to: to ?? null, by, why }));
  });

const reviewOf = (ledger: Ledger, id: string): Promise<StatementReview | CommitmentReview> =>
  subjectOf(id) === 'statement' ? ledger.statementReview(id) : ledger.commitmentReview(id);

async function printReview(ledger: Ledger, id: string): Promise<void> {
  const review = await reviewOf(ledger, id);
  const { standing } = review;
  const [who, words] =
    'content' in standing ? [standing.speaker, standing.content.text] : [standing.debtor, standing.consequent.text];
  const style = styleFor(process.stdout, true);
  const heading = `  ${style.paint(review.id, 'faint')}  ${printable([who?.name ?? who?.text ?? 'nobody named', words].join(': '))}`;
  await print(`${[heading, ...reviewLines(review, style)].join('\n')}\n`);
}

async function using(file: string, work: (ledger: Ledger) => Promise<void>): Promise<void> {
  const ledger = openLedger(file, { create: false });
  try {
    await work(ledger);
  } finally {
    ledger.close();
  }
}
