import type { Report } from '../model/report.ts';
import type { Statement } from '../model/statement.ts';
import { creditOf, nameKey } from './credits.ts';
import { containment, shinglesOf } from './shingles.ts';

/** Why two statements have one origin. */
export interface SharedOrigin {
  /**
   * `outlet`: one outlet's two reports; `copied`: the reporter's own words around them are the same; `credited`: both reports are
   * from one agency, as the credit line says; `told`: both say whom the speaker told, or who passed it on, or one is that outlet's.
   */
  readonly kind: 'outlet' | 'copied' | 'credited' | 'told';
  /** Ids of the two. */
  readonly statements: readonly [string, string];
  /** The outlet or agency; null for what is copied. */
  readonly name: string | null;
}

/** Whose words they are, however many carry them. */
export interface Origin {
  /** Ids of the statements that have it. */
  readonly statements: readonly string[];
  /** As few as join them; empty for one statement alone. */
  readonly because: readonly SharedOrigin[];
}

/** A group of statements that are one, and from how many hands it comes. */
export interface GroupOrigins {
  readonly statements: readonly string[];
  readonly origins: readonly Origin[];
  /** Carried by two or more independent origins. */
  readonly corroborated: boolean;
}

export interface ReportedStatement {
  readonly report: Pick<Report, 'id' | 'text' | 'outlet' | 'paragraphs'>;
  readonly statement: Pick<Statement, 'id' | 'via' | 'content'>;
}

/** As much of the words outside quotations: of two paragraphs, and of two reports, that are copies. */
const PARAGRAPH = 0.6;
const REPORT = 0.4;
/** Shingles without which a paragraph, or a report, tells nothing. */
const FEW = 5;
const FEW_IN_REPORT = 20;

/** The independent origins of each group of statements that are one. */
export function originsOf(groups: readonly (readonly ReportedStatement[])[]): readonly GroupOrigins[] {
  const kept = new Map<string, Facts>();
  const copies = new Map<string, boolean>();
  const factsOf = (report: ReportedStatement['report']): Facts => {
    const known = kept.get(report.id) ?? {
      shingles: shinglesOf(report.text, whole(report.text)),
      from: fromOf(report),
    };
    kept.set(report.id, known);
    return known;
  };
  const copied = (a: ReportedStatement['report'], b: ReportedStatement['report']): boolean => {
    const key = a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`;
    const known = copies.get(key) ?? containment(factsOf(a).shingles, factsOf(b).shingles, FEW_IN_REPORT) >= REPORT;
    copies.set(key, known);
    return known;
  };
  return groups.map((group) => {
    const shared: SharedOrigin[] = [];
    group.forEach((a, i) => {
      for (const b of group.slice(i + 1)) {
        const why = sharedOrigin(a, b, factsOf(a.report), factsOf(b.report), copied);
        if (why) shared.push(why);
      }
    });
    const origins = joined(
      group.map(({ statement }) => statement.id),
      shared,
    );
    return { statements: group.map(({ statement }) => statement.id), origins, corroborated: origins.length > 1 };
  });
}

interface Facts {
  readonly shingles: ReadonlySet<number>;
  /** The agency that it is from, else the outlet; null when neither is known. */
  readonly from: string | null;
}

const whole = (text: string) => ({ start: 0, end: text.length });
const fromOf = ({ text, outlet }: ReportedStatement['report']): string | null =>
  creditOf(text) ?? (outlet === null ? null : nameKey(outlet));

function sharedOrigin(
  a: ReportedStatement,
  b: ReportedStatement,
  one: Facts,
  other: Facts,
  copied: (a: ReportedStatement['report'], b: ReportedStatement['report']) => boolean,
): SharedOrigin | null {
  const statements = [a.statement.id, b.statement.id] as const;
  const [outletA, outletB] = [a.report.outlet, b.report.outlet];
  if (a.report.id === b.report.id || (outletA !== null && outletA === outletB))
    return { kind: 'outlet', statements, name: outletA };
  if (one.from !== null && one.from === other.from) return { kind: 'credited', statements, name: one.from };
  const [toldA, toldB] = [toldOf(a) ?? one.from, toldOf(b) ?? other.from];
  if (toldA !== null && toldA === toldB) return { kind: 'told', statements, name: toldA };
  if (containment(around(a), around(b), FEW) >= PARAGRAPH || copied(a.report, b.report))
    return { kind: 'copied', statements, name: null };
  return null;
}

const toldOf = ({ statement: { via } }: ReportedStatement): string | null =>
  via?.kind === 'organisation' && via.name !== null ? nameKey(via.name) : null;

/** The words of the paragraph that holds the content. */
function around({ report, statement }: ReportedStatement): ReadonlySet<number> {
  const at = statement.content.spans[0];
  const paragraph = report.paragraphs.find(({ start, end }) => start <= at.start && at.start < end);
  return shinglesOf(report.text, paragraph ?? at);
}

/** Statements that share an origin, directly or through others. */
function joined(ids: readonly string[], shared: readonly SharedOrigin[]): readonly Origin[] {
  const lead = new Map(ids.map((id) => [id, id]));
  const leadOf = (id: string): string => {
    const next = lead.get(id) ?? id;
    return next === id ? id : leadOf(next);
  };
  const joining = shared.filter(({ statements: [a, b] }) => {
    const apart = leadOf(a) !== leadOf(b);
    lead.set(leadOf(b), leadOf(a));
    return apart;
  });
  return [...Map.groupBy(ids, leadOf)].map(([first, statements]) => ({
    statements,
    because: joining.filter(({ statements: [a] }) => leadOf(a) === first),
  }));
}
