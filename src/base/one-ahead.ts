import { heardLater } from './heard-later.ts';

/**
 * The same values, of which the next is asked for while one is used: who asks for pages of rows works on one while the
 * database makes the next. Left early, it waits for what is still under way.
 */
export async function* oneAhead<Value>(values: AsyncGenerator<Value, void>): AsyncGenerator<Value, void> {
  const ask = () => heardLater(values.next());
  try {
    for (let next = ask(); ; ) {
      const got = await next;
      if (got.done === true) return;
      next = ask();
      yield got.value;
    }
  } finally {
    await values.return();
  }
}
