/** Lets work through while what is under way weighs no more than a capacity; what weighs more goes through alone. */
export function gate(capacity: number) {
  const waiting: { readonly weight: number; readonly enter: () => void }[] = [];
  let inside = 0;

  function admit(): void {
    for (let next = waiting[0]; next !== undefined && inside + next.weight <= capacity; next = waiting[0]) {
      waiting.shift();
      inside += next.weight;
      next.enter();
    }
  }

  return async <Result>(weight: number, work: () => Promise<Result>): Promise<Result> => {
    const counted = Math.min(weight, capacity);
    await new Promise<void>((enter) => {
      waiting.push({ weight: counted, enter });
      admit();
    });
    try {
      return await work();
    } finally {
      inside -= counted;
      admit();
    }
  };
}
