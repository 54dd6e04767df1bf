/** One after the other, never edited once released. The number of a migration is its place in the list, from 1. */
export const MIGRATIONS: readonly string[] = [
  `
  create table entries (
    seq integer primary key autoincrement,
    at text not null,
    kind text not null,
    subject text not null,
    body text not null
  ) strict;
  create index entries_subject on entries (subject);
  create trigger entries_keep before update on entries begin select raise(abort, 'the log is append-only'); end;
  create trigger entries_stay before delete on entries begin select raise(abort, 'the log is append-only'); end;

  create table reports (
    seq integer primary key autoincrement,
    id text not null unique,
    path text, url text, title text, outlet text, author text, place text, published text, language text,
    text text not null,
    paragraphs text not null,
    words integer not null,
    added text not null,
    published_order text not null,
    outlet_key text not null,
    derivation integer references derivations (seq)
  ) strict;
  create index reports_order on reports (published_order desc, seq desc);
  create index reports_url on reports (url, published_order, seq) where url is not null;

  create table report_bytes (
    report integer primary key references reports (seq),
    media_type text not null,
    sha256 text not null,
    size integer not null,
    zstd blob not null
  ) strict;

  create table derivations (
    seq integer primary key autoincrement,
    report integer not null references reports (seq),
    version text not null,
    at text not null,
    issues text not null,
    statements integer not null
  ) strict;
  create index derivations_report on derivations (report);

  create table statements (
    seq integer primary key autoincrement,
    id text not null,
    report integer not null references reports (seq),
    ordinal integer not null,
    form text not null,
    speaker text, cue text,
    content text not null,
    speaker_key text not null,
    body text not null,
    unique (report, ordinal)
  ) strict;
  create index statements_id on statements (id);

  create virtual table reports_fts using fts5 (
    title, text, content = 'reports', content_rowid = 'seq', tokenize = 'porter unicode61 remove_diacritics 2'
  );
  create trigger reports_fts_insert after insert on reports begin
    insert into reports_fts (rowid, title, text) values (new.seq, new.title, new.text);
  end;
  create trigger reports_fts_delete after delete on reports begin
    insert into reports_fts (reports_fts, rowid, title, text) values ('delete', old.seq, old.title, old.text);
  end;
  create trigger reports_fts_update after update of title, text on reports begin
    insert into reports_fts (reports_fts, rowid, title, text) values ('delete', old.seq, old.title, old.text);
    insert into reports_fts (rowid, title, text) values (new.seq, new.title, new.text);
  end;

  create virtual table statements_fts using fts5 (
    speaker, cue, content,
    content = 'statements', content_rowid = 'seq', tokenize = 'porter unicode61 remove_diacritics 2'
  );
  create trigger statements_fts_insert after insert on statements begin
    insert into statements_fts (rowid, speaker, cue, content) values (new.seq, new.speaker, new.cue, new.content);
  end;
  create trigger statements_fts_delete after delete on statements begin
    insert into statements_fts (statements_fts, rowid, speaker, cue, content)
      values ('delete', old.seq, old.speaker, old.cue, old.content);
  end;
  `,
  `
  alter table statements add column act text;
  alter table statements add column actor text;
  create index statements_act on statements (act) where act is not null;
  create index statements_actor on statements (actor) where actor is not null;
  `,
  `
  alter table derivations add column found text;

  create table commitments (
    seq integer primary key autoincrement,
    id text not null,
    report integer not null references reports (seq),
    ordinal integer not null,
    debtor text,
    debtor_key text not null,
    creditor text,
    force text not null,
    state text not null,
    due text,
    body text not null,
    unique (report, ordinal)
  ) strict;
  create index commitments_id on commitments (id);
  create index commitments_debtor on commitments (debtor) where debtor is not null;
  create index commitments_due on commitments (due) where due is not null;

  create table same_decisions (
    a text not null,
    b text not null,
    verdict text not null check (verdict in ('same', 'different')),
    by text not null,
    at text not null,
    why text,
    primary key (a, b),
    check (a < b)
  ) strict, without rowid;
  create index same_decisions_b on same_decisions (b);
  `,
  `
  drop trigger entries_keep;
  alter table entries add column hash text not null default '';
  create temp table chained as
    with recursive chain (seq, hash) as (
      select seq, entry_hash('', seq, at, kind, subject, body) from entries where seq = 1
      union all
      select e.seq, entry_hash(chain.hash, e.seq, e.at, e.kind, e.subject, e.body)
        from chain join entries e on e.seq = chain.seq + 1
    )
    select seq, hash from chain;
  update entries set hash = coalesce((select c.hash from temp.chained c where c.seq = entries.seq), '');
  drop table temp.chained;
  create trigger entries_keep before update on entries begin select raise(abort, 'the log is append-only'); end;
  `,
  `
  create table story_reports (
    report integer primary key references reports (seq),
    version text not null,
    keys blob not null,
    day integer not null,
    time text not null,
    parent integer references story_reports (report),
    likeness real,
    root integer references story_reports (report)
  ) strict;
  create index story_reports_parent on story_reports (parent) where parent is not null;
  create index story_reports_root on story_reports (root, time) where root is not null;

  create table story_terms (
    term integer not null,
    day integer not null,
    report integer not null references story_reports (report),
    primary key (term, day, report)
  ) strict, without rowid;

  create table stories (
    root integer primary key references story_reports (report),
    first integer not null,
    last integer not null,
    active text not null,
    reports integer not null
  ) strict;
  create index stories_active on stories (active desc, root desc);
  `,
  `
  create table own_commitments (
    seq integer primary key autoincrement,
    id text not null unique,
    debtor text not null,
    creditor text,
    consequent text not null,
    antecedent text,
    force text not null,
    due text,
    source text,
    said_on text,
    by text not null,
    at text not null
  ) strict;
  `,
  `
  alter table commitments add column due_last text;
  alter table commitments add column creditor_key text not null default '';
  alter table commitments add column owed_key text not null default '';
  update commitments set
    due_last = owed_column(body, 'due_last'),
    creditor_key = owed_column(body, 'creditor_key'),
    owed_key = owed_column(body, 'owed_key');
  drop index commitments_due;
  create index commitments_due on commitments (due_last) where due_last is not null;
  create index commitments_creditor on commitments (creditor) where creditor is not null;

  create table commitment_decisions (
    entry integer primary key references entries (seq),
    commitment text not null,
    state text not null,
    reason text,
    by text not null,
    at text not null,
    why text not null,
    evidence text not null,
    rule text
  ) strict;
  create index commitment_decisions_commitment on commitment_decisions (commitment, entry);

  alter table derivations add column weighed text;
  create index derivations_unweighed on derivations (seq) where weighed is null;

  create table evidence (
    id text primary key,
    commitment text not null,
    report integer not null references reports (seq),
    kind text not null,
    voiced text,
    score real not null,
    body text not null
  ) strict;
  create index evidence_commitment on evidence (commitment);
  create index evidence_report on evidence (report);
  create index evidence_voiced on evidence (voiced) where voiced is not null;

  create table evidence_verdicts (
    entry integer primary key references entries (seq),
    evidence text not null,
    verdict text not null check (verdict in ('accepted', 'dismissed')),
    by text not null,
    at text not null,
    why text
  ) strict;
  create index evidence_verdicts_evidence on evidence_verdicts (evidence, entry);

  create table life_rules (
    entry integer primary key references entries (seq),
    rule text not null,
    setting text not null check (setting in ('on', 'off')),
    by text not null,
    at text not null
  ) strict;

  create table commitment_terms (
    pair text not null,
    commitment integer not null references commitments (seq) on delete cascade,
    primary key (pair, commitment)
  ) strict, without rowid;
  create index commitment_terms_commitment on commitment_terms (commitment);
  create table commitment_sides (
    commitment integer primary key references commitments (seq) on delete cascade,
    keys text not null
  ) strict;
  `,
  `
  create table tokens (
    id integer primary key autoincrement,
    sha256 text not null,
    name text not null,
    role text not null check (role in ('reader', 'editor', 'admin')),
    created text not null,
    revoked text
  ) strict;
  `,
  `
  drop index statements_actor;
  create index statements_said on statements (actor, report, act) where actor is not null;
  `,
  `
  create table machine_readings (
    report integer primary key references reports (seq),
    statements text not null,
    commitments text not null,
    found text
  ) strict;

  create table reviews (
    subject text primary key,
    kind text not null check (kind in ('statement', 'commitment')),
    report integer not null references reports (seq),
    verdict text check (verdict in ('accepted', 'corrected', 'rejected', 'added')),
    by text,
    at text,
    decision text not null,
    assigned text,
    comments integer not null,
    entry integer not null references entries (seq),
    fields text not null,
    id text not null,
    placing text not null check (placing in ('read', 'missed', 'unplaced')),
    stands integer not null,
    proposal text,
    body text not null
  ) strict;
  create index reviews_report on reviews (report);
  create index reviews_id on reviews (id);
  create index reviews_waiting on reviews (entry) where proposal is not null or placing = 'unplaced';

  alter table statements add column doubt integer not null default 1000000;
  update statements set doubt = doubt_column(body);
  create index statements_doubt on statements (doubt desc, seq);
  create trigger statements_fts_update after update of speaker, cue, content on statements begin
    insert into statements_fts (statements_fts, rowid, speaker, cue, content)
      values ('delete', old.seq, old.speaker, old.cue, old.content);
    insert into statements_fts (rowid, speaker, cue, content) values (new.seq, new.speaker, new.cue, new.content);
  end;
  `,
  `
  create index reports_derivation on reports (derivation);
  create index reports_told on reports (seq, published, published_order);
  drop index commitments_debtor;
  create index commitments_owed on commitments (debtor, report, ordinal, state, due_last, id, debtor_key)
    where debtor is not null;
  `,
  `
  create table actors (
    id text primary key,
    statements integer not null,
    reports integer not null,
    commitments integer not null,
    first text,
    last text
  ) strict, without rowid;
  create table actor_months (
    actor text not null,
    month text not null,
    act text not null,
    statements integer not null,
    primary key (actor, month, act)
  ) strict, without rowid;
  insert into actors
    select coalesce(said.id, owed.id), coalesce(statements, 0), coalesce(reports, 0), coalesce(commitments, 0), first, last
    from (
      select s.actor as id, count(*) as statements, count(distinct s.report) as reports,
        min(substr(r.published, 1, 10)) as first, max(substr(r.published, 1, 10)) as last
      from statements as s join reports as r on r.seq = s.report where s.actor is not null group by s.actor
    ) as said full join (
      select debtor as id, count(*) as commitments from commitments where debtor is not null group by debtor
    ) as owed on owed.id = said.id;
  insert into actor_months
    select s.actor, coalesce(substr(r.published, 1, 7), ''), coalesce(s.act, ''), count(*)
    from statements as s join reports as r on r.seq = s.report where s.actor is not null group by 1, 2, 3;
  create index statements_named on statements (speaker_key, report, ordinal);
  `,
];
