import type { Catalogue } from './catalogue-schema.ts';
import type { CatalogueModels, Coefficient, EffortKey, EffortModel, LockInKey, LockInModel } from './model-schema.ts';

/** Figures a team has changed, by coefficient key. Unknown keys are ignored. */
export type Edits = Readonly<Record<string, number>>;

/** A coefficient as it is used: the catalogue's value or the team's own. */
export interface UsedCoefficient<Key extends string> extends Coefficient {
  readonly key: Key;
  readonly edited: boolean;
}

/** The numbers of a model after the team's edits. */
export interface Coefficients<Key extends string> {
  value(key: Key): number;
  used(key: Key): UsedCoefficient<Key>;
  /** Keys whose value is the team's own, in the order of the model. */
  readonly edited: readonly Key[];
}

const read = <Key extends string>(
  model: Readonly<Record<Key, Coefficient>>,
  edits: Edits | undefined,
): Coefficients<Key> => {
  const ownOf = (key: Key): number | null => {
    const own = edits?.[key];
    return own !== undefined && Number.isFinite(own) && own >= 0 && own !== model[key].value ? own : null;
  };
  const used = (key: Key): UsedCoefficient<Key> => {
    const own = ownOf(key);
    return { ...model[key], key, edited: own !== null, value: own ?? model[key].value };
  };
  // Object.keys gives plain strings; the schema has proved that they are the keys of the model.
  const keys = edits === undefined ? [] : (Object.keys(model) as Key[]);
  return { used, value: (key) => ownOf(key) ?? model[key].value, edited: keys.filter((key) => ownOf(key) !== null) };
};

/** The models of a catalogue. Throws where the bundle was made without them: a fault of the build. */
export const modelsOf = ({ models }: Pick<Catalogue, 'models'>): CatalogueModels => {
  if (models === undefined) throw new Error('The catalogue holds no models of lock-in, effort and quality.');
  return models;
};

export const lockInCoefficients = (model: LockInModel, edits?: Edits): Coefficients<LockInKey> =>
  read(model.coefficients, edits);

export const effortCoefficients = (model: EffortModel, edits?: Edits): Coefficients<EffortKey> =>
  read(model.coefficients, edits);
