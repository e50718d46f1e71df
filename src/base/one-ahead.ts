/**
 * The same values, of which the next is asked for while one is used: who asks for pages of rows works on one while the
 * database makes the next. Left early, it waits for what is still under way.
 */
export async function* oneAhead<Value>(values: AsyncGenerator<Value, void>): AsyncGenerator<Value, void> {
  const ask = () => {
    const next = values.next();
    // Told when it is asked for; a failure must not go unheard until then.
    next.catch(() => undefined);
    return next;
  };
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
