import { AddForm } from './add-form.tsx';
import styles from './add-page.module.css';
import { Demonstration } from './demonstration.tsx';

/** The first page of a ledger without reports. */
export default function EmptyLedger() {
  return (
    <div className={styles.page}>
      <title>Empty ledger · On the Record</title>
      <h1 tabIndex={-1}>Nothing on the record yet</h1>
      <p className={styles.about}>
        Give this ledger news reports. It reads who said what, on which condition and by when, and keeps each statement
        with the words that it rests on; of several reports on one event it says who carries what, and where they
        differ. Everything stays on the machine that serves this page.
      </p>
      <AddForm />
      <Demonstration />
    </div>
  );
}
