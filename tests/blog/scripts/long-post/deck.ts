/** Deals its cards in a random order that is the same on every run, and begins anew when none is left. */
export class Deck<Card> {
  private rest: Card[] = [];

  constructor(
    private readonly cards: readonly Card[],
    private readonly random: () => number,
  ) {}

  draw(): Card {
    if (this.rest.length === 0) this.rest = shuffle(this.cards, this.random);
    const card = this.rest.pop();
    if (card === undefined) throw new Error('A deck without cards');
    return card;
  }
}

function shuffle<Card>(cards: readonly Card[], random: () => number): Card[] {
  return cards
    .map((card) => ({ card, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ card }) => card);
}

/** A linear congruential generator, with the constants of Numerical Recipes: plenty for shuffling. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
