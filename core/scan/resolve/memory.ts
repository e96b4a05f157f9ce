import type { Expression } from '../neutral/expression.ts';
import type { Answer, Frame, Value } from './value.ts';

type Values = readonly Value[];

/** What a piece of work came to. */
export interface Attempt<T> {
  readonly result: T;
  /** False where a circle or a limit cut it short. */
  readonly isWhole: boolean;
  /** True where it asked for a parameter or for the object around: in another frame it may come to something else. */
  readonly leans: boolean;
}

type Told = Pick<Answer, 'values' | 'leans'>;
type Answers = Map<Expression, Answer[]>;

const findIn = (
  answers: Answers | undefined,
  expression: Expression,
  { scope, line }: Frame,
  self: Frame['self'],
): Answer | undefined =>
  answers?.get(expression)?.find((entry) => entry.scope === scope && entry.line === line && entry.self === self);

/** How often an answer that a circle cut short is worked out anew. */
const mostTries = 3;

/** Nothing cut the answer short. */
const whole = Number.POSITIVE_INFINITY;

/** Cut short by a limit, which no question further out makes good. */
const byLimit = -1;

/**
 * What was worked out already, and which questions are being worked out now. A question that meets itself gets nothing.
 * What was found on the way depends on where the circle was entered, so it is kept only from the question on that closes
 * the circle: for that one and all around it the answer is whole.
 */
export class Memory {
  private readonly free: Answers = new Map();
  private readonly answers = new Map<string, Told>();
  private readonly tries = new Map<string, number>();
  /** Questions being worked out, with how many were so before each. */
  private readonly open = new Map<string, number>();
  /** The outermost open question that the answer under way was cut short at. */
  private cut = whole;
  private leans = false;

  recall(expression: Expression, frame: Frame): Values | undefined {
    const found = this.find(expression, frame);
    if (found === undefined) return undefined;
    this.leans ||= found.leans;
    return found.values;
  }

  private find(expression: Expression, frame: Frame): Answer | undefined {
    const found = findIn(this.free, expression, frame, null);
    const isFree = frame.given === null && frame.self === null;
    return isFree || found?.leans === false ? found : findIn(frame.given?.answers, expression, frame, frame.self);
  }

  /** An answer that leans on no frame is good for all of them. */
  remember(expression: Expression, frame: Frame, { values, leans }: Told): void {
    const { scope, line, given } = frame;
    const self = leans ? frame.self : null;
    const answers = leans && given !== null ? given.answers : this.free;
    if (leans && given === null && self !== null) return;
    const entry: Answer = { scope, line, self, values, leans };
    const entries = answers.get(expression);
    if (entries) entries.push(entry);
    else answers.set(expression, [entry]);
  }

  /** The answer under way misses what a limit forbade to look at. */
  cutShort(): void {
    this.cut = byLimit;
  }

  /** The answer under way depends on the frame it is worked out in. */
  lean(): void {
    this.leans = true;
  }

  /** @param sameFrame false where what `run` leans on is another frame than that of the work around */
  attempt<T>(run: () => T, sameFrame = true): Attempt<T> {
    const outer = { cut: this.cut, leans: this.leans };
    this.cut = whole;
    this.leans = false;
    const result = run();
    const { cut, leans } = this;
    this.cut = Math.min(cut, outer.cut);
    this.leans = outer.leans || (leans && sameFrame);
    return { result, isWhole: cut === whole, leans };
  }

  /** Runs unless the same thing is being worked out already: a circle gives nothing. */
  once(key: string, run: () => Values): Values {
    const place = this.open.get(key);
    if (place !== undefined) {
      this.cut = Math.min(this.cut, place);
      return [];
    }
    const own = this.open.size;
    const outer = this.cut;
    this.cut = whole;
    this.open.set(key, own);
    const values = run();
    this.open.delete(key);
    this.cut = Math.min(this.cut >= own ? whole : this.cut, outer);
    return values;
  }

  /** Works a thing out once; where a circle further out or a limit cut the answer short, a few times. */
  kept(key: string, run: () => Values): Values {
    const before = this.answers.get(key);
    if (before) {
      this.leans ||= before.leans;
      return before.values;
    }
    const { result, isWhole, leans } = this.attempt(() => this.once(key, run));
    const tries = isWhole ? 0 : (this.tries.get(key) ?? 0) + 1;
    if (tries > 0) this.tries.set(key, tries);
    if (isWhole || this.open.size === 0 || tries >= mostTries) this.answers.set(key, { values: result, leans });
    return result;
  }
}
