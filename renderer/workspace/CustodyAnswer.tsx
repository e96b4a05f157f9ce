import type { VendorId } from '../../core/catalog/schema.ts';
import type { Settings } from '../../core/cost/types.ts';
import type { Custody } from '../../core/lockin/types.ts';
import { Select } from '../ui/controls.tsx';
import { useWorkspace } from './context.ts';
import { useSettings } from './useSettings.ts';

const answers = [
  { value: 'unknown', label: 'Unknown' },
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const;
type Answer = (typeof answers)[number]['value'];

/** What code cannot tell about the data at a vendor. */
export const custodyQuestions = [
  { key: 'mastersOnlyAtVendor', text: 'Are finished videos kept only at the vendor?' },
  { key: 'largeLibrary', text: 'Are there more than 5 000 files or 1 TB?' },
] as const satisfies readonly { key: keyof Custody; text: string }[];
type Question = (typeof custodyQuestions)[number]['key'];

const answerOf = (custody: Custody | undefined, key: Question): Answer => {
  const value = custody?.[key];
  return value === undefined ? 'unknown' : value ? 'yes' : 'no';
};

/** Custody with one question answered; unknown takes the answer out. */
const withAnswer = (
  custody: Settings['custody'],
  vendor: VendorId,
  key: Question,
  answer: Answer,
): Settings['custody'] => {
  const { [key]: _old, ...rest } = custody[vendor] ?? {};
  return { ...custody, [vendor]: answer === 'unknown' ? rest : { ...rest, [key]: answer === 'yes' } };
};

interface Props {
  readonly vendor: VendorId;
  readonly question: (typeof custodyQuestions)[number];
}

/** The answer to one question about one vendor, kept as it is chosen. */
export const CustodyAnswer = ({ vendor, question: { key, text } }: Props) => {
  const { nameOf } = useWorkspace();
  const { settings, change } = useSettings();
  return (
    <Select
      aria-label={`${nameOf(vendor)}: ${text}`}
      value={answerOf(settings.custody[vendor], key)}
      options={answers}
      onChange={(answer) => change({ custody: withAnswer(settings.custody, vendor, key, answer) })}
    />
  );
};
