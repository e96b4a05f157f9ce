import { chainOf, type Expression } from '../neutral/expression.ts';
import { type Callers, callersOf } from './callers.ts';
import { evaluateCall } from './calls.ts';
import { exportOf, providedTo } from './exports.ts';
import { declaredIn } from './folder-packages.ts';
import { fromModule, memberOfOpenClass } from './from-module.ts';
import { entriesOf, memberOf, setElsewhere } from './members.ts';
import { Memory } from './memory.ts';
import { classAround, functionAround, holderOf, lookUp } from './names.ts';
import { openedAnywhere, openedName, packageNamed } from './open-imports.ts';
import type { Declared, Project, ProjectFile } from './project.ts';
import { qualifiedName } from './qualified-names.ts';
import { joined, textValue } from './texts.ts';
import type { CallRef, Frame, FunctionValue, InstanceValue, Site, Value } from './value.ts';
import { distinct, instanceOfType } from './values.ts';

const deepest = 40;
const widest = 12;
/** Steps for one question asked from outside. */
const mostSteps = 4_000;

/** Tells whether a call asks a vendor; given from outside so that values can say "taken from an answer". */
export type AsksVendor = (ref: CallRef) => boolean;

/** Where the name of a type is looked up: a field that is named as a package hides it from nobody. */
const typeFrame = (frame: Frame): Frame =>
  frame.file.speech?.folderPackages ? { ...frame, scope: 0, given: null } : { ...frame, given: null };

const isPlain = ({ kind }: Expression): boolean => kind === 'text' || kind === 'constant';

const narrowed = (values: readonly Value[]): readonly Value[] => {
  const different = distinct(values);
  return different.length > widest ? different.slice(0, widest) : different;
};

/** Follows names, members, calls and imports to what an expression may be. Bounded in depth, width and work. */
export class Evaluator {
  readonly project: Project;
  asksVendor: AsksVendor = () => false;
  private readonly memory = new Memory();
  /** The frame of the work under way. */
  private around: Pick<Frame, 'given' | 'self'> = { given: null, self: null };
  private depth = 0;
  private steps = 0;
  private callers: Callers | null = null;

  constructor(project: Project) {
    this.project = project;
  }

  frame(file: ProjectFile, scope: number, line: number): Frame {
    return { file, scope, line, given: null, self: null };
  }

  site(file: ProjectFile, place: { readonly line: number; readonly column: number }): Site {
    return { file, line: place.line, column: place.column };
  }

  callersOf(value: FunctionValue): readonly CallRef[] {
    this.callers ??= callersOf(this.project);
    return this.callers(value);
  }

  evaluate(expression: Expression, frame: Frame): readonly Value[] {
    if (expression.kind === 'unknown') return [];
    if (this.depth === 0) this.steps = 0;
    if (this.depth >= deepest || this.steps >= mostSteps) {
      this.memory.cutShort();
      return [];
    }
    return this.memory.recall(expression, frame) ?? this.workOut(expression, frame);
  }

  private workOut(expression: Expression, frame: Frame): readonly Value[] {
    const { around } = this;
    const sameFrame = around.given === frame.given && around.self === frame.self;
    this.around = frame;
    this.depth += 1;
    this.steps += 1;
    const run = () => narrowed(this.compute(expression, frame));
    const { result, isWhole, leans } = this.memory.attempt(run, sameFrame);
    this.depth -= 1;
    this.around = around;
    const isFree = frame.given === null && frame.self === null;
    if (isWhole || (isFree && this.depth === 0))
      this.memory.remember(expression, frame, { values: result, leans: leans || !isWhole });
    return result;
  }

  /** Whether the answer of `run` may be kept: not where a circle or a limit cut it short inside other work. */
  attempt<T>(run: () => T): { readonly result: T; readonly whole: boolean } {
    const { result, isWhole } = this.memory.attempt(run);
    return { result, whole: isWhole || this.depth === 0 };
  }

  private compute(expression: Expression, frame: Frame): readonly Value[] {
    switch (expression.kind) {
      case 'text':
        return [textValue(expression.value, this.site(frame.file, expression))];
      case 'concat':
        return joined(
          expression.parts.map((part) => this.evaluate(part, frame)),
          this.site(frame.file, expression),
        );
      case 'constant':
        return [{ kind: 'constant', value: expression.value }];
      case 'name':
        return this.name(expression.name, frame);
      case 'self':
        return this.self(frame);
      case 'member':
        return this.member(expression, frame);
      case 'index':
        return this.index(expression.of, expression.key, frame);
      case 'call':
        return this.call({ file: frame.file, call: expression.call }, frame);
      case 'object':
        if (!expression.entries.every(({ value }) => isPlain(value))) this.memory.lean();
        return [{ kind: 'object', object: expression, frame }];
      case 'list':
        return [{ kind: 'list', items: expression.items.slice(0, 60).map((item) => this.evaluate(item, frame)) }];
      case 'choice':
        return expression.options.flatMap((option) => this.evaluate(option, frame));
      case 'function':
        if (this.isInClass(frame)) this.memory.lean();
        return [{ kind: 'function', file: frame.file, index: expression.function, self: frame.self }];
      case 'environment':
        return [
          ...this.settings(expression.name),
          { kind: 'environment', name: expression.name, site: this.site(frame.file, expression) },
        ];
      default:
        return [];
    }
  }

  /** Addresses that files of settings give a name. */
  settings(name: string): readonly Value[] {
    return this.project.settingAddresses.get(name) ?? [];
  }

  call(ref: CallRef, frame: Frame): readonly Value[] {
    const key = `call ${ref.file.index} ${ref.call} ${frame.given === null ? '' : [...frame.given.keys()].join()}`;
    return this.once(key, () => evaluateCall(this, ref, frame));
  }

  /** Runs unless the same thing is being worked out already: a circle gives nothing. */
  once(key: string, run: () => readonly Value[]): readonly Value[] {
    return this.memory.once(key, run);
  }

  private isInClass({ file, scope, self }: Frame): boolean {
    return self !== null || classAround(file, scope) >= 0;
  }

  private self(frame: Frame): readonly Value[] {
    if (this.isInClass(frame)) this.memory.lean();
    if (frame.self) return [frame.self];
    const index = classAround(frame.file, frame.scope);
    return index < 0 ? [] : [{ kind: 'instance', file: frame.file, index, made: null }];
  }

  private member(expression: Expression & { kind: 'member' }, frame: Frame): readonly Value[] {
    const set = setElsewhere(this, expression, frame);
    const of = this.evaluate(expression.of, frame);
    const found = [...set, ...of.flatMap((value) => memberOf(this, value, expression.name))];
    return found.length > 0 ? found : qualifiedName(this.project, frame.file, chainOf(expression), frame.line);
  }

  private index(of: Expression, key: Expression, frame: Frame): readonly Value[] {
    const wanted = this.evaluate(key, frame);
    const names = wanted.flatMap((value) =>
      value.kind === 'text' && value.pieces.every(({ text }) => text !== null)
        ? [value.pieces.map(({ text }) => text).join('')]
        : value.kind === 'constant'
          ? [String(value.value)]
          : [],
    );
    return this.evaluate(of, frame).flatMap((value) => entriesOf(this, value, names));
  }

  name(name: string, frame: Frame): readonly Value[] {
    const given = frame.given?.get(name);
    const found = lookUp(frame.file, name, frame.scope, frame.line);
    if (given || found.some(({ type }) => type === 'parameter')) this.memory.lean();
    const inner = found.some(
      (declared) =>
        declared.type === 'parameter' && holderOf(frame.file, declared.scope) === holderOf(frame.file, frame.scope),
    );
    if (given && (inner || found.length === 0 || found.some(({ type }) => type === 'parameter'))) return given;
    if (found.length === 0) return this.global(name, frame);
    const values = found.flatMap((declared) => this.declared(declared, frame.file, frame));
    return values.some(({ kind }) => kind !== 'constant')
      ? values
      : [...values, ...this.namedAsItsType(name, found, frame)];
  }

  /** `Session Session { get; }`: the name may mean the type or what is held. */
  private namedAsItsType(name: string, found: readonly Declared[], frame: Frame): readonly Value[] {
    const same = found.some((declared) => declared.type === 'binding' && declared.binding.types.includes(name));
    if (!same) return [];
    const types = openedName(this.project, frame.file, name);
    return [...types, ...types.map(instanceOfType)];
  }

  private global(name: string, frame: Frame): readonly Value[] {
    const { speech } = frame.file;
    const inClass = this.inheritedField(name, frame);
    if (inClass.length > 0 || !speech) return inClass;
    if (speech.modules !== 'names') return openedAnywhere(this, name, frame.file);
    const beside = declaredIn(this.project.packages.beside(frame.file), name);
    const found = speech.folderPackages ? beside : (this.project.globals.get(`${speech.family} ${name}`) ?? []);
    if (found.length === 0) {
      const opened = openedName(this.project, frame.file, name);
      if (opened.length > 0) return opened;
      const named = packageNamed(this.project, frame.file, name, frame.line);
      return named.length > 0 ? named : memberOfOpenClass(this, name, frame.file);
    }
    return found.slice(0, 4).flatMap(({ file, declared }) => this.declared(declared, file));
  }

  /** A bare name that is a field of the class around or of one it extends. */
  private inheritedField(name: string, frame: Frame): readonly Value[] {
    const { speech } = frame.file;
    if (!speech?.openFields) return [];
    const isType = /^[A-Z]/.test(name) && speech.id !== 'csharp';
    return this.self(frame)
      .flatMap((self) => memberOf(this, self, name))
      .filter(({ kind }) => !isType || kind !== 'sdk');
  }

  /** What a declaration stands for. `within` keeps the parameters in force for names of the same function. */
  declared(declared: Declared, file: ProjectFile, within?: Frame): readonly Value[] {
    switch (declared.type) {
      case 'class':
        return [{ kind: 'class', file, index: declared.index }];
      case 'function':
        return [{ kind: 'function', file, index: declared.index, self: null }];
      case 'import':
        return this.imported(file, declared.index, declared.name);
      case 'parameter':
        return this.parameter(file, declared.function, declared.position);
      default:
        return this.binding(declared, file, within);
    }
  }

  private binding(declared: Declared & { type: 'binding' }, file: ProjectFile, within?: Frame): readonly Value[] {
    const { binding } = declared;
    const scope = binding.from ?? binding.scope;
    const same = within && within.file === file && functionAround(file, within.scope) === functionAround(file, scope);
    const frame: Frame = {
      file,
      scope,
      line: binding.line,
      given: same ? within.given : null,
      self: same ? within.self : null,
    };
    const key = `bind ${file.index} ${binding.scope} ${binding.name} ${binding.path.join('.')} ${binding.line}`;
    const run = (): readonly Value[] => this.evaluate(binding.value, frame);
    const values = frame.given === null && frame.self === null ? this.kept(key, run) : this.once(key, run);
    return values.length > 0 ? values : this.typed(binding.types, frame);
  }

  /** What a type annotation tells where no value is seen. */
  typed(types: readonly string[], frame: Frame): readonly Value[] {
    return types
      .slice(0, 6)
      .flatMap((type) => this.kept(`typed ${frame.file.index} ${frame.scope} ${type}`, () => this.ofType(type, frame)));
  }

  private ofType(type: string, frame: Frame): readonly Value[] {
    const [root = '', ...rest] = type.split('.');
    const values = rest.reduce<readonly Value[]>(
      (of, name) => of.flatMap((value) => memberOf(this, value, name)),
      this.once(`type ${frame.file.index} ${type}`, () => this.name(root, typeFrame(frame))),
    );
    return values.flatMap((value): readonly Value[] => {
      if (value.kind === 'class') return [{ kind: 'instance', file: value.file, index: value.index, made: null }];
      const isType = value.kind === 'sdk' && value.path.at(-1) !== '()';
      return isType ? [instanceOfType(value)] : [];
    });
  }

  private parameter(file: ProjectFile, index: number, position: number): readonly Value[] {
    const made = file.unit.functions[index];
    const parameter = made?.parameters[position];
    if (!made || !parameter) return [];
    const frame = this.frame(file, made.body, made.line);
    const typed = this.typed(parameter.types, frame).filter(({ kind }) => kind === 'sdk');
    if (typed.length > 0) return typed;
    const key = `parameter ${file.index} ${index} ${position}`;
    const passed = this.kept(key, () =>
      this.passed({ kind: 'function', file, index, self: null }, parameter.name, position),
    );
    const fallback = parameter.fallback ? this.evaluate(parameter.fallback, frame) : [];
    const values = [...passed, ...fallback];
    return values.length > 0 ? values : this.typed(parameter.types, frame);
  }

  /** What calls elsewhere in the project hand over. */
  private passed(of: FunctionValue, name: string, position: number): readonly Value[] {
    const all: Value[] = [];
    for (const ref of this.callersOf(of).slice(0, 16)) {
      const call = ref.file.unit.calls[ref.call];
      const argument =
        call?.arguments.find((candidate) => candidate.name === name) ??
        call?.arguments.filter((candidate) => candidate.name === null)[position];
      if (call && argument) all.push(...this.evaluate(argument.value, this.frame(ref.file, call.scope, call.line)));
      if (all.length >= widest) break;
    }
    return all;
  }

  imported(file: ProjectFile, index: number, name: number): readonly Value[] {
    const entry = file.unit.imports[index];
    const wanted = entry?.names[name];
    if (!entry || !wanted) return [];
    return this.kept(`import ${file.index} ${index} ${name}`, () =>
      this.fromModule(file, entry.module, wanted.imported, this.site(file, entry)),
    );
  }

  /** Works a thing out once; where a circle or a limit cut the answer short, a few times. */
  kept(key: string, run: () => readonly Value[]): readonly Value[] {
    return this.memory.kept(key, run);
  }

  /** What a module gives under a name: a vendor's package, the project's own file, or nothing known. */
  fromModule(file: ProjectFile, module: string, imported: string, site: Site): readonly Value[] {
    return fromModule(this, file, { module, imported, site });
  }

  /** What `<Name.Provider value={…}>` elements of the project hand down. */
  provided(name: string): readonly Value[] {
    return this.kept(`context ${name}`, () => providedTo(this, name));
  }

  exported(file: ProjectFile, name: string): readonly Value[] {
    return this.kept(`export ${file.index} ${name}`, () => exportOf(this, file, name));
  }

  instance(value: InstanceValue): Frame {
    const body = value.file.unit.classes[value.index]?.body ?? 0;
    return { file: value.file, scope: body, line: Number.MAX_SAFE_INTEGER, given: null, self: value };
  }
}
