import { useState } from 'react';
import type { Evidence } from '../../core/lockin/types.ts';
import { dayText } from '../../core/report/wording/days.ts';
import { counted } from '../../core/report/wording/numbers.ts';
import { LinkButton } from './Button.tsx';
import styles from './EvidenceList.module.css';

interface Props {
  readonly evidence: readonly Evidence[];
  readonly onOpenCode: (path: string, line: number) => void;
  readonly onOpenSettings: () => void;
}

const shownAtFirst = 12;

const Item = ({ item, onOpenCode, onOpenSettings }: { readonly item: Evidence } & Omit<Props, 'evidence'>) => {
  if (item.type === 'code')
    return (
      <>
        <LinkButton onClick={() => onOpenCode(item.path, item.line)}>
          <code>
            {item.path}:{item.line}
          </code>
        </LinkButton>
        <code className={styles.text}>{item.text}</code>
      </>
    );
  if (item.type === 'setting')
    return (
      <>
        <LinkButton onClick={onOpenSettings}>Your settings</LinkButton>
        <span className={styles.text}>{item.text}</span>
      </>
    );
  return (
    <>
      <span className={styles.kind}>Fact, seen {dayText(item.seen)}</span>
      <span className={styles.text}>
        {item.text}
        <span className={styles.source}>{item.source}</span>
      </span>
    </>
  );
};

/** Where a number comes from: lines of code that open, facts with source and day, the user's own settings. */
export const EvidenceList = ({ evidence, ...handlers }: Props) => {
  const [all, setAll] = useState(false);
  const shown = all ? evidence : evidence.slice(0, shownAtFirst);
  if (evidence.length === 0) return <p className={styles.none}>Nothing in the code speaks for a higher value.</p>;
  return (
    <>
      <ul className={styles.list}>
        {shown.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order
          <li key={index}>
            <Item item={item} {...handlers} />
          </li>
        ))}
      </ul>
      {shown.length < evidence.length && (
        <LinkButton onClick={() => setAll(true)}>
          Show {counted(evidence.length - shown.length, 'more place', 'more places')}
        </LinkButton>
      )}
    </>
  );
};
