import type { KeptReading } from '../../ledger/walk.ts';
import type { Statement } from '../../model/statement.ts';
import { actWords, speakerWords } from '../fact-words.ts';
import { anchorsIn, type TextPositionSelector, type TextQuoteSelector } from './anchors.ts';
import { type ExportWork, readingsOf } from './format.ts';
import { jsonWithList, partOf, sourceOf } from './json-ld.ts';

/** A part of the content, in the report's canonical text. */
export interface AnnotationTarget {
  readonly type: 'SpecificResource';
  /** The report's address, or `urn:sha256:` and its digits. */
  readonly source: string;
  /** When the ledger took it in: other texts may have stood, or stand now, at that address. */
  readonly state: { readonly type: 'TimeState'; readonly sourceDate: string };
  /** Either finds the part alone. */
  readonly selector: readonly [TextPositionSelector, TextQuoteSelector];
}

interface Body {
  readonly type: 'TextualBody';
  readonly purpose: 'describing' | 'tagging';
  readonly value: string;
  readonly format: 'text/plain';
}

/** One statement. Source: https://www.w3.org/TR/annotation-model/ */
export interface Annotation {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'describing';
  readonly created: string;
  readonly generator: { readonly type: 'Software'; readonly name: string };
  readonly body: readonly Body[];
  /** A part each, in reading order. */
  readonly target: readonly AnnotationTarget[];
}

/** A collection with one page, written as it is read. */
export async function* writeAnnotations(work: ExportWork): AsyncGenerator<string> {
  let total = 0;
  async function* nodes(): AsyncGenerator<Annotation> {
    for await (const reading of readingsOf(work)) {
      const annotations = annotationsOf(reading);
      total += annotations.length;
      yield* annotations;
    }
  }
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:onrecord:statements',
    type: 'AnnotationCollection',
    label: 'Statements in news reports',
  };
  const first = { id: 'urn:onrecord:statements:1', type: 'AnnotationPage', startIndex: 0 };
  yield `${JSON.stringify(collection).slice(0, -1)},"first":`;
  yield* jsonWithList(first, 'items', nodes(), () => `},"total":${total}}\n`);
}

export function annotationsOf({ report, statements, added, derivedAt, derivedBy }: KeptReading): readonly Annotation[] {
  const anchors = anchorsIn(report.text);
  const source = sourceOf(report);
  return statements.map((statement) => ({
    id: partOf(report, statement.id),
    ...{ type: 'Annotation', motivation: 'describing', created: derivedAt },
    generator: { type: 'Software', name: derivedBy },
    body: bodiesOf(statement),
    target: statement.content.spans.map((span) => ({
      ...{ type: 'SpecificResource', source, state: { type: 'TimeState', sourceDate: added } },
      selector: [anchors.position(span), anchors.quote(span)],
    })),
  }));
}

/** Who says it and what act it is, in words; then the act as a tag. */
function bodiesOf({ speaker, act, form }: Statement): readonly Body[] {
  const body = (purpose: Body['purpose'], value: string): Body => ({
    ...{ type: 'TextualBody', purpose, value, format: 'text/plain' },
  });
  const who = speaker === null ? 'nobody named' : speakerWords(speaker);
  return [
    body('describing', [who, act && actWords(act), form].filter((part) => part !== null).join('; ')),
    ...(act === null ? [] : [act.type, ...act.also].map((type) => body('tagging', type))),
  ];
}
