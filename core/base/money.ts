/** Money as a whole number of millionths of one unit of its currency, since list prices go below a cent. */
export interface Money {
  readonly micro: number;
  /** ISO 4217, or `XXX` where the user has not said which currency the rates are in. */
  readonly currency: string;
}

const microsAUnit = 1_000_000;

export const money = (units: number, currency: string): Money => ({
  micro: Math.round(units * microsAUnit),
  currency,
});

/** The amount in units of the currency, for display and for sums that end here. */
export const units = (amount: Money): number => amount.micro / microsAUnit;
