/**
 * Which way to go on at every place of the grammar where there are several, by the tokens that come next: worked out
 * beforehand, as the parser that Langium builds works it out while it reads (adaptive LL(*), Parr and others 2014, as
 * chevrotain-allstar has it), so that both always decide alike.
 */

/** A state of the network that the grammar's rules make. */
export interface State {
  readonly id: number;
  /** The rule that ends here, if one does. */
  readonly ends?: string;
  readonly edges: Edge[];
}

export type Edge =
  | { readonly is: 'token'; readonly kinds: ReadonlySet<number>; readonly to: State }
  | { readonly is: 'nothing'; readonly to: State }
  /** A rule is called, and reading goes on at `behind` once it ends. */
  | { readonly is: 'call'; readonly rule: string; readonly to: State; readonly behind: State };

/** A place where there are several ways: the state's edges, in order. */
export interface Decision {
  readonly state: State;
  /** Whether the second way is to leave out what is optional, or to end what repeats. */
  readonly isOptional: boolean;
}

/** What a token says of where to go on: a way, that none fits, that it cannot be told, or what to ask the next token. */
export type Said = number | 'none' | 'unknown' | { readonly next: number };

/** How many rules may be entered while looking ahead; deeper nesting is not worked out. */
const deepest = 5;

interface Config {
  readonly state: State;
  readonly way: number;
  /** Where the rules called on the way go on, the outermost first. */
  readonly stack: readonly State[];
}

/** Works decisions out for a network that is whole. */
export class Lookaheads {
  /** What each kind of token says, state by state. */
  readonly states: (readonly Said[])[] = [];
  private readonly network: Network;
  /** The kinds of tokens there are, the end of the text among them. */
  private readonly kinds: readonly number[];
  private readonly known = new Map<string, number>();

  constructor(network: Network, kinds: readonly number[]) {
    this.network = network;
    this.kinds = kinds;
  }

  /** The state in which a decision is begun. */
  decide({ state, isOptional }: Decision): number {
    const [first, second] = state.edges;
    if (isOptional && first && second) {
      const enter = this.network.firstOf(first.to, false);
      const exit = this.network.firstOf(second.to, true);
      if (![...enter].some((kind) => exit.has(kind))) {
        return this.stateOf([...enter].sort().join(), () =>
          this.kinds.map((kind) => (enter.has(kind) ? 0 : 1)),
        );
      }
    }
    const start = new Map<string, Config>();
    state.edges.forEach(({ to }, way) => close({ state: to, way, stack: [] }, start));
    return this.follow(start, isOptional);
  }

  private follow(configs: ReadonlyMap<string, Config>, isOptional: boolean): number {
    return this.stateOf(`${isOptional} ${[...configs.keys()].sort().join()}`, () =>
      this.kinds.map((kind): Said => {
        const reached = reach([...configs.values()], kind);
        if (reached.size === 0) {
          // An optional part that cannot be read is left out; of several ways none may be taken.
          return isOptional ? 1 : 'none';
        }
        const way = wayOf([...reached.values()]);
        if (way !== undefined) {
          return way;
        }
        const isDeep = [...reached.values()].some(({ stack }) => stack.length > deepest);
        return isDeep ? 'unknown' : { next: this.follow(reached, isOptional) };
      }),
    );
  }

  /** The number of a state, which is worked out when it is first met. */
  private stateOf(key: string, work: () => readonly Said[]): number {
    const known = this.known.get(key);
    if (known !== undefined) {
      return known;
    }
    const number = this.states.push([]) - 1;
    this.known.set(key, number);
    this.states[number] = work();
    return number;
  }
}

/** The only way left, or the first of several that nothing will tell apart any more. */
function wayOf(configs: readonly Config[]): number | undefined {
  const ways = new Set(configs.map(({ way }) => way));
  const least = Math.min(...ways);
  if (ways.size === 1) {
    return least;
  }
  if (configs.every(({ state }) => state.ends !== undefined)) {
    return least;
  }
  const waysTo = new Map<string, Set<number>>();
  for (const { state, stack, way } of configs) {
    const key = keyOf(state, stack);
    waysTo.set(key, (waysTo.get(key) ?? new Set()).add(way));
  }
  const sizes = [...waysTo.values()].map(({ size }) => size);
  return sizes.some((size) => size > 1) && !sizes.includes(1) ? least : undefined;
}

function reach(configs: readonly Config[], kind: number): ReadonlyMap<string, Config> {
  const reached = new Map<string, Config>();
  const ended: Config[] = [];
  for (const { state, way, stack } of configs) {
    if (state.ends !== undefined) {
      ended.push({ state, way, stack });
    }
    for (const edge of state.edges) {
      if (edge.is === 'token' && edge.kinds.has(kind)) {
        close({ state: edge.to, way, stack }, reached);
      }
    }
  }
  // What follows the rule itself is not looked at: there any token may come, unless another way ends here as well.
  if (![...reached.values()].some(({ state }) => state.ends !== undefined)) {
    for (const config of ended) {
      reached.set(`${config.way} ${keyOf(config.state, config.stack)}`, config);
    }
  }
  return reached;
}

/** Adds everything that is reached without reading a token. */
function close(config: Config, into: Map<string, Config>): void {
  const { state, way, stack } = config;
  const key = `${way} ${keyOf(state, stack)}`;
  if (into.has(key)) {
    return;
  }
  const behind = stack.at(-1);
  if (state.ends !== undefined && behind !== undefined) {
    close({ state: behind, way, stack: stack.slice(0, -1) }, into);
    return;
  }
  if (state.ends !== undefined || state.edges.some(({ is }) => is === 'token')) {
    into.set(key, config);
  }
  for (const edge of state.edges) {
    if (edge.is === 'nothing') {
      close({ state: edge.to, way, stack }, into);
    } else if (edge.is === 'call') {
      close({ state: edge.to, way, stack: [...stack, edge.behind] }, into);
    }
  }
}

function keyOf(state: State, stack: readonly State[]): string {
  return [state, ...stack].map(({ id }) => id).join(' ');
}

/** All rules as one network of states. */
export class Network {
  private readonly states: State[] = [];
  private readonly starts = new Map<string, State>();
  private readonly stops = new Map<string, State>();

  state(ends?: string): State {
    const made: State = { id: this.states.length, edges: [], ...(ends !== undefined && { ends }) };
    this.states.push(made);
    return made;
  }

  startOf(rule: string): State {
    const known = this.starts.get(rule) ?? this.state();
    this.starts.set(rule, known);
    return known;
  }

  stopOf(rule: string): State {
    const known = this.stops.get(rule) ?? this.state(rule);
    this.stops.set(rule, known);
    return known;
  }

  /** The kinds of tokens that can be read first; `outwards` also those that can follow the rule where it is called. */
  firstOf(start: State, outwards: boolean): ReadonlySet<number> {
    const found = new Set<number>();
    const seen = new Set<State>();
    const queue = [start];
    for (let state = queue.shift(); state; state = queue.shift()) {
      if (seen.has(state)) {
        continue;
      }
      seen.add(state);
      if (state.ends !== undefined && outwards) {
        queue.push(...this.behindCallsOf(state.ends));
      }
      for (const edge of state.edges) {
        if (edge.is === 'token') {
          edge.kinds.forEach((kind) => found.add(kind));
        } else {
          queue.push(edge.to);
        }
      }
    }
    return found;
  }

  private behindCallsOf(rule: string): readonly State[] {
    return this.states.flatMap(({ edges }) =>
      edges.flatMap((edge) => (edge.is === 'call' && edge.rule === rule ? [edge.behind] : [])),
    );
  }
}
