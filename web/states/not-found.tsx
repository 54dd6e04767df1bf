import { Link } from '@tanstack/react-router';
import { Notice } from './notice.tsx';

export interface NotFoundProps {
  /** What was looked for. */
  readonly what?: 'page' | 'report' | 'story' | 'statement' | 'commitment' | 'actor';
}

const WHY = {
  page: 'Nothing is kept at this address.',
  report: 'This ledger holds no report with this id. It may be in another ledger, or the address may be cut short.',
  story: 'This ledger holds no story with this id. It may be in another ledger, or the address may be cut short.',
  statement:
    'This ledger holds no statement with this id. The report may be in another ledger, or it was read again and the statement came out differently.',
  commitment:
    'This ledger holds no commitment with this id. The report may be in another ledger, or it was read again and the commitment came out differently.',
  actor: 'Nobody of this name says or owes anything in this ledger, or several do: a name may stand for more than one.',
} as const;

export function NotFound({ what = 'page' }: NotFoundProps) {
  return (
    <>
      <title>{`No such ${what} · On the Record`}</title>
      <Notice title={`No such ${what}`}>
        <p>{WHY[what]}</p>
        <p>
          <Link to="/">See all stories and reports</Link>
        </p>
      </Notice>
    </>
  );
}
