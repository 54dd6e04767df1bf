import type { Lives } from '../../ledger/lives.ts';
import type { KeptReading } from '../../ledger/walk.ts';
import type { SameDecision } from '../../model/comparison.ts';
import type { Evidence } from '../../model/life.ts';
import { type ExportWork, readingsOf } from './format.ts';
import { jsonWithList, partOf, urnOf } from './json-ld.ts';

/** Terms of PROV-O as they are, and of Dublin Core for titles and addresses. Source: https://www.w3.org/TR/prov-o/ */
const CONTEXT = {
  prov: 'http://www.w3.org/ns/prov#',
  dcterms: 'http://purl.org/dc/terms/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

export interface ProvNode {
  readonly '@id': string;
  readonly '@type': string | readonly string[];
  readonly [term: string]: unknown;
}

/** What was derived of which report, by what, and who decided what of it. An agent is told where it is first met. */
export async function* writeProvenance(work: ExportWork): AsyncGenerator<string> {
  async function* nodes(): AsyncGenerator<ProvNode> {
    const told = new Set<string>();
    for await (const reading of readingsOf(work)) {
      const { id } = reading.report;
      const decisions = await work.ledger.sameDecisions([id]);
      const lives = await work.ledger.livesOf([id]);
      for (const node of [...provenanceOf(reading, decisions), ...lifeNodes(reading, lives)]) {
        const once = node['@id'].startsWith(AGENT) || node['@id'].startsWith(DECISION);
        if (once && told.has(node['@id'])) continue;
        if (once) told.add(node['@id']);
        yield node;
      }
    }
  }
  yield* jsonWithList({ '@context': CONTEXT }, '@graph', nodes());
}

const AGENT = 'urn:onrecord:agent:';
const DECISION = 'urn:onrecord:decision:';

/** Of one report: what it is, what read it and when, what came of that, and what was decided of its statements. */
export function provenanceOf(reading: KeptReading, decisions: readonly SameDecision[]): readonly ProvNode[] {
  const { report, statements, derivedBy, derivedAt, added, bytes } = reading;
  const outlet = report.outlet === null ? null : agent('outlet', report.outlet, 'prov:Organization');
  const program = agent('program', derivedBy, 'prov:SoftwareAgent');
  const activity = `${urnOf(report)}#derivation`;
  const entity: ProvNode = {
    '@id': urnOf(report),
    '@type': 'prov:Entity',
    ...(report.title !== null && { 'dcterms:title': report.title }),
    ...(report.url !== null && { 'dcterms:source': { '@id': report.url } }),
    ...(report.published !== null && { 'dcterms:issued': report.published }),
    'dcterms:dateAccepted': instant(added),
    'dcterms:format': bytes.mediaType,
    'dcterms:identifier': `sha256:${bytes.sha256}`,
    ...(outlet && { 'prov:wasAttributedTo': { '@id': outlet['@id'] } }),
  };
  const derivation: ProvNode = {
    '@id': activity,
    '@type': 'prov:Activity',
    'prov:used': { '@id': urnOf(report) },
    'prov:endedAtTime': instant(derivedAt),
    'prov:wasAssociatedWith': { '@id': program['@id'] },
  };
  const derived = statements.map(
    (statement): ProvNode => ({
      '@id': partOf(report, statement.id),
      '@type': 'prov:Entity',
      'dcterms:identifier': statement.id,
      'prov:value': statement.content.text,
      'prov:wasDerivedFrom': { '@id': urnOf(report) },
      'prov:wasGeneratedBy': { '@id': activity },
      'prov:generatedAtTime': instant(derivedAt),
    }),
  );
  return [...(outlet ? [outlet] : []), program, entity, derivation, ...derived, ...decisions.flatMap(decisionNodes)];
}

/** A decision is an entity of its own, drawn from the two statements. Those are named by their ids, since their reports may not be here. */
function decisionNodes({ statements, verdict, by, at, why }: SameDecision): readonly ProvNode[] {
  const person = agent('person', by, 'prov:Person');
  return [
    person,
    {
      '@id': `${DECISION}${statements.join(':')}`,
      '@type': 'prov:Entity',
      'prov:value': verdict,
      ...(why !== null && { 'rdfs:comment': why }),
      'dcterms:subject': statements,
      'prov:generatedAtTime': instant(at),
      'prov:wasAttributedTo': { '@id': person['@id'] },
    },
  ];
}

/**
 * Of the commitments of a report: what they are drawn from, the words of reports that speak for what became of them, and what was decided on
 * which of these.
 */
function lifeNodes({ report, commitments, derivedAt }: KeptReading, lives: Lives): readonly ProvNode[] {
  const owed = commitments.map(
    ({ commitment, state }): ProvNode => ({
      '@id': partOf(report, commitment.id),
      '@type': 'prov:Entity',
      'dcterms:identifier': commitment.id,
      'prov:value': commitment.consequent.text,
      'dcterms:type': state,
      'prov:wasDerivedFrom': commitment.statements.map((id) => ({ '@id': partOf(report, id) })),
      'prov:wasGeneratedBy': { '@id': `${urnOf(report)}#derivation` },
      'prov:generatedAtTime': instant(derivedAt),
    }),
  );
  const told = new Set(commitments.map(({ commitment }) => commitment.id));
  const evidence = lives.evidence.filter(({ commitment }) => told.has(commitment));
  const decided = lives.decisions.filter(({ commitment }) => told.has(commitment));
  const weighed = new Set(evidence.map(({ id }) => id));
  const verdicts = lives.verdicts.filter((one) => weighed.has(one.evidence));
  return [
    ...owed,
    ...evidence.map((one) => evidenceNode(report, one)),
    ...verdicts.flatMap(({ evidence: id, ...judged }) => judgedNodes(`${EVIDENCE}${id}`, judged.verdict, judged, [])),
    ...decided.flatMap(({ commitment, state, reason, evidence: on, ...judged }) => {
      const value = reason === null ? state : `${state} (${reason})`;
      return judgedNodes(partOf(report, commitment), value, judged, on);
    }),
  ];
}

const EVIDENCE = 'urn:onrecord:evidence:';

const evidenceNode = (report: KeptReading['report'], one: Evidence): ProvNode => ({
  '@id': `${EVIDENCE}${one.id}`,
  '@type': 'prov:Entity',
  'dcterms:identifier': one.id,
  'dcterms:type': one.kind,
  'dcterms:subject': { '@id': partOf(report, one.commitment) },
  'prov:value': one.text,
  'prov:wasDerivedFrom': { '@id': urnOf({ id: one.report }) },
});

interface Judged {
  readonly by: string;
  readonly at: string;
  readonly why: string | null;
  readonly rule?: string | null;
}

/** Who decided, and what, of something that is told of by its name. Of one thing and one time there is one decision. */
function judgedNodes(
  of: string,
  value: string,
  { by, at, why, rule }: Judged,
  evidence: readonly string[],
): ProvNode[] {
  const person = agent('person', by, 'prov:Person');
  return [
    person,
    {
      '@id': `${DECISION}${encodeURIComponent(of)}:${at}`,
      '@type': 'prov:Entity',
      'prov:value': value,
      ...(why !== null && { 'rdfs:comment': why }),
      ...(rule != null && { 'dcterms:conformsTo': rule }),
      'dcterms:subject': { '@id': of },
      ...(evidence.length > 0 && { 'prov:wasDerivedFrom': evidence.map((id) => ({ '@id': `${EVIDENCE}${id}` })) }),
      'prov:generatedAtTime': instant(at),
      'prov:wasAttributedTo': { '@id': person['@id'] },
    },
  ];
}

const agent = (kind: string, name: string, type: string): ProvNode => ({
  '@id': `${AGENT}${kind}:${encodeURIComponent(name.toWellFormed())}`,
  '@type': ['prov:Agent', type],
  'rdfs:label': name,
});

const instant = (value: string) => ({ '@type': 'xsd:dateTime', '@value': value });
