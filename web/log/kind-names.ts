const NAMES: Readonly<Record<string, string>> = {
  'report-added': 'Report added',
  'report-derived': 'Report read',
  'statements-merged': 'Statements joined',
  'statements-split': 'Statements told apart',
  'commitment-stated': 'Commitment entered',
  'evidence-proposed': 'Evidence proposed',
  'evidence-accepted': 'Evidence accepted',
  'evidence-dismissed': 'Evidence dismissed',
  'commitment-decided': 'Commitment decided',
  'statement-noted': 'Words of a statement noted',
  'commitment-noted': 'Words of a commitment noted',
  'rule-switched': 'Rule switched',
  'token-made': 'Token made',
  'token-revoked': 'Token revoked',
};

/** What a kind of entry is called; one that the pages do not know, by its own name. */
export function kindName(kind: string): string {
  const own = kind.replaceAll('-', ' ');
  return NAMES[kind] ?? own.charAt(0).toUpperCase() + own.slice(1);
}
