/** What a hub may be told to do wrong. */
export const MISCHIEF = [
  'slow', 'silent', 'twice-listed', 'shuffled', 'listed-again', 'twin', 'lost-acknowledgement', 'burst', 'busy', 'cut-off', 'shortened', 'wrong-type', 'no-json', 'redirect', 'huge', 'refused',
] as const;
export type Mischief = (typeof MISCHIEF)[number];

/** What was asked of it. */
export type HubAct = 'list' | 'fetch' | 'send' | 'mark';

interface Order {
  readonly mischief: Mischief;
  readonly on: readonly HubAct[];
  times: number;
}

/** Which acts of a hub go wrong, and how often still. */
export class Behaviour {
  private orders: Order[] = [];

  misbehave(mischief: Mischief, { on = ['list', 'fetch', 'send', 'mark'], times = 1 }: { on?: readonly HubAct[]; times?: number } = {}): void {
    this.orders.push({ mischief, on, times });
  }

  behave(): void {
    this.orders = [];
  }

  /** What goes wrong with this act; once said, it counts. */
  next(act: HubAct): Mischief | undefined {
    const order = this.orders.find(({ on, times }) => times > 0 && on.includes(act));
    if (order === undefined) return undefined;
    order.times -= 1;
    return order.mischief;
  }
}
