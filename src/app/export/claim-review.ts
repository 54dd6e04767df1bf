import type { DecidedCommitment } from '../../ledger/commitments.ts';
import type { KeptReading } from '../../ledger/walk.ts';
import type { ActorKind } from '../../model/actor.ts';
import type { CommitmentState, PastCommitment } from '../../model/commitment.ts';
import type { CommitmentDecision } from '../../model/life.ts';
import { decidedWords, partyWords } from '../fact-words.ts';
import { type ExportWork, readingsOf } from './format.ts';
import { jsonWithList, partOf, sourceOf, urnOf } from './json-ld.ts';

interface Agent {
  readonly '@type': 'Person' | 'Organization';
  readonly name: string;
}

interface Appearance {
  readonly '@type': 'NewsArticle';
  readonly '@id': string;
  readonly url?: string;
  readonly headline?: string;
  readonly datePublished?: string;
  readonly inLanguage?: string;
  readonly publisher?: Agent;
}

/** What somebody says became of a commitment, in the terms of schema.org. */
export interface ClaimReviewNode {
  readonly '@type': 'ClaimReview';
  readonly '@id': string;
  readonly url?: string;
  /** The report's words for it. */
  readonly claimReviewed: string;
  readonly datePublished?: string;
  /**
   * Who says so: the speaker, or the outlet where the report itself does; of what was decided, who decided, or who switched the rule on that
   * did. Never this program.
   */
  readonly author: Agent;
  /** For which reason it was decided. */
  readonly reviewBody?: string;
  readonly reviewRating: {
    readonly '@type': 'Rating';
    readonly alternateName: CommitmentState;
    readonly author: Agent;
    readonly ratingExplanation?: string;
  };
  readonly itemReviewed: {
    readonly '@type': 'Claim';
    readonly author: Agent;
    readonly text: string;
    readonly temporalCoverage?: string;
    readonly appearance: Appearance;
  };
}

/** Terms are those of schema.org; `@id` names the report by its SHA-256, and the place in its list. */
export async function* writeClaimReviews(work: ExportWork): AsyncGenerator<string> {
  async function* nodes(): AsyncGenerator<ClaimReviewNode> {
    for await (const reading of readingsOf(work)) {
      for (const [at, past] of reading.past.entries()) yield claimReview(reading, past, at);
      for (const entry of reading.commitments) if (entry.decision) yield decisionReview(reading, entry, entry.decision);
    }
  }
  yield* jsonWithList({ '@context': 'https://schema.org' }, '@graph', nodes());
}

/** `at`: its place among those of its report. */
export function claimReview(reading: KeptReading, past: PastCommitment, at: number): ClaimReviewNode {
  const { report } = reading;
  const author = whoSays(reading, past);
  return {
    '@type': 'ClaimReview',
    '@id': `${urnOf(report)}#past.${at}`,
    ...(report.url !== null && { url: report.url }),
    claimReviewed: past.text,
    ...(report.published !== null && { datePublished: report.published }),
    author,
    reviewRating: { '@type': 'Rating', alternateName: past.state, author },
    itemReviewed: {
      '@type': 'Claim',
      author: agent(past.debtor.name ?? past.debtor.text, kindOf(reading, past.debtor.id)),
      text: past.text,
      ...(past.when !== null && { temporalCoverage: past.when }),
      appearance: appearanceOf(reading),
    },
  };
}

/** What somebody who keeps the record decided of a commitment. */
export function decisionReview(
  reading: KeptReading,
  { commitment: { id, consequent, debtor, due, state: told } }: DecidedCommitment,
  decision: CommitmentDecision,
): ClaimReviewNode {
  const author = agent(decision.by, 'person');
  return {
    '@type': 'ClaimReview',
    '@id': partOf(reading.report, id),
    claimReviewed: consequent.text,
    datePublished: decision.at,
    ...{ author, reviewBody: decision.why },
    reviewRating: {
      ...{ '@type': 'Rating', alternateName: decision.state, author },
      ratingExplanation: `decided ${decidedWords(decision, told)}`,
    },
    itemReviewed: {
      '@type': 'Claim',
      author: agent(partyWords(debtor), kindOf(reading, debtor.id)),
      text: consequent.text,
      ...(due !== null && { temporalCoverage: due }),
      appearance: appearanceOf(reading),
    },
  };
}

function appearanceOf({ report }: KeptReading): Appearance {
  const { url, title, published, language, outlet } = report;
  return {
    '@type': 'NewsArticle',
    '@id': urnOf(report),
    ...(url !== null && { url }),
    ...(title !== null && { headline: title }),
    ...(published !== null && { datePublished: published }),
    ...(language !== null && { inLanguage: language }),
    ...(outlet !== null && { publisher: agent(outlet, 'organisation') }),
  };
}

/** The speaker of the statement that says so; else the outlet; else whoever stands behind the address, or the report. */
function whoSays(reading: KeptReading, { statement }: PastCommitment): Agent {
  const speaker = reading.statements.find(({ id }) => id === statement)?.speaker;
  if (speaker) return agent(speaker.name ?? speaker.text, speaker.kind);
  return agent(reading.report.outlet ?? sourceOf(reading.report), 'organisation');
}

const kindOf = ({ actors }: KeptReading, id: string | null): ActorKind | null =>
  actors.find((actor) => actor.id === id)?.kind ?? null;

/** A state, a group, and whoever is of no known kind is an Organization: schema.org's authors are either. */
const agent = (name: string, kind: ActorKind | null): Agent => ({
  '@type': kind === 'person' ? 'Person' : 'Organization',
  name,
});
