import { Notice } from '../states/notice.tsx';

export function EmptyLedger() {
  return (
    <>
      <title>Empty ledger · On the Record</title>
      <Notice title="Nothing on the record yet">
        <p>
          This ledger holds no reports. Give it some: a file, a folder, or the address of an article. It reads who said
          what, in which words, and keeps both.
        </p>
        <pre>
          <code>{'onrecord add report.txt\nonrecord add reports/\nonrecord add https://…'}</code>
        </pre>
        <p>
          Use the same <code>--ledger</code> as this server, then load this page again.
        </p>
      </Notice>
    </>
  );
}
