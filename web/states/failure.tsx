import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { ApiError } from '../api/api-error.ts';
import { NotFound, type NotFoundProps } from './not-found.tsx';
import { Notice } from './notice.tsx';

export interface FailureProps {
  readonly error: unknown;
  /** What the page was to show, should it turn out not to be there. */
  readonly what?: NotFoundProps['what'];
}

/** A page whose data could not be had, for whichever reason. */
export function Failure({ error, what }: FailureProps) {
  const router = useRouter();
  const { reset } = useQueryErrorResetBoundary();
  if (error instanceof ApiError && error.status === 404) return <NotFound {...(what ? { what } : {})} />;
  const gone = error instanceof ApiError && error.status === 0;
  const again = (): void => {
    reset();
    router.invalidate();
  };
  return (
    <>
      <title>{gone ? 'No answer · On the Record' : 'Something went wrong · On the Record'}</title>
      <Notice title={gone ? 'The server does not answer' : 'Something went wrong'} role="alert">
        {gone ? (
          <p>
            The record is kept on the machine that served this page, and it has stopped answering. Start it again with{' '}
            <code>onrecord serve</code>, then try again. Nothing in the ledger is lost.
          </p>
        ) : (
          <p>{error instanceof Error ? error.message : String(error)}</p>
        )}
        <button type="button" onClick={again}>
          Try again
        </button>
        {error instanceof ApiError && !gone && <small>{`${error.code} (HTTP ${error.status})`}</small>}
      </Notice>
    </>
  );
}
