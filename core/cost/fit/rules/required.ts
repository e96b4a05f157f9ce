import type { Canonical, Parameter, ParameterOperation } from '../../../catalog/parameter-schema.ts';
import { instead } from '../limits.ts';
import type { Request } from '../request.ts';
import type { FitItem } from '../types.ts';
import { type Judgement, sourceOf } from './rule.ts';

/** Inputs nobody can make up. */
const substantial: ReadonlySet<Canonical> = new Set<Canonical>([
  'first_frame',
  'last_frame',
  'reference_images',
  'video',
  'audio',
  'character',
  'image',
  'storyboard',
  'voice',
]);

const given = (request: Request, canonical: Canonical): boolean =>
  request.values.has(canonical) || request.unreadable.has(canonical);

const covered = (request: Request, { canonical }: Parameter): boolean =>
  given(request, canonical) ||
  [...request.values.keys(), ...request.unreadable].some((have) => instead[have]?.includes(canonical)) ||
  (canonical === 'size' && (given(request, 'resolution') || given(request, 'aspect_ratio'))) ||
  ((canonical === 'resolution' || canonical === 'aspect_ratio') && given(request, 'size'));

/** What the target needs and the call does not have. An input that cannot be made up makes the call impossible. */
export const missingRequired = (
  request: Request,
  target: ParameterOperation,
): readonly (Omit<FitItem, 'limit'> & Pick<Judgement, 'source'>)[] =>
  target.parameters
    .filter((parameter) => parameter.required && !covered(request, parameter))
    .filter((parameter) => !request.arguments.some(({ name }) => name === parameter.name))
    .map((parameter) => ({
      parameter: parameter.name,
      canonical: parameter.canonical,
      verdict: substantial.has(parameter.canonical) ? 'impossible' : 'map',
      reason: 'required there and not given here',
      source: sourceOf(parameter, target),
    }));
