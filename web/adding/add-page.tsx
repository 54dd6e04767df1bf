import { AddForm } from './add-form.tsx';
import styles from './add-page.module.css';

/** `/add`: reports are given to the ledger. */
export function AddPage() {
  return (
    <div className={styles.page}>
      <title>Add reports · On the Record</title>
      <h1 tabIndex={-1}>Add reports</h1>
      <p className={styles.about}>
        Plain text or HTML. What is given is kept as it is, then read: who said what, to whom, in which words. The same
        text again changes nothing.
      </p>
      <AddForm />
    </div>
  );
}
