import { assessPlan } from '../assess/plan.ts';
import type { Catalogue } from '../catalog/types.ts';
import type { Leg } from '../cost/scenario/types.ts';
import type { PlanReport } from '../report/plan-types.ts';
import type { Assessment } from '../report/types.ts';
import { CliFailure } from './failure.ts';

const adapterWord = 'adapter';

const wrong = (text: string, why: string): CliFailure =>
  new CliFailure(
    `--plan ${JSON.stringify(text)}: ${why}.`,
    'Write VENDOR=TARGET, several with commas, and adapter in front for an adapter first: --plan adapter,openai-sora=fal.',
  );

const legOf = (part: string, text: string, catalogue: Catalogue): Leg => {
  const [from = '', to = '', ...rest] = part.split('=');
  if (rest.length > 0 || from === '' || to === '') throw wrong(text, `${JSON.stringify(part)} is no move`);
  for (const id of [from, to])
    if (!catalogue.vendors.some((vendor) => vendor.id === id))
      throw wrong(text, `the catalogue knows no vendor ${JSON.stringify(id)}`);
  return { from, to };
};

/** Plans as the command line names them, worked out on an assessment. Throws where a text names no plan. */
export const plansFrom = (
  texts: readonly string[],
  assessment: Assessment,
  catalogue: Catalogue,
): readonly PlanReport[] =>
  texts.map((text) => {
    const parts = text.split(',').map((part) => part.trim());
    const adapterFirst = parts[0] === adapterWord;
    const legs = parts.slice(adapterFirst ? 1 : 0).map((part) => legOf(part, text, catalogue));
    if (legs.length === 0) throw wrong(text, 'it names no move');
    return assessPlan({ assessment, catalogue, scenario: { legs, adapterFirst } });
  });
