declare const brand: unique symbol;

/** A value that has passed a check or belongs to one kind of thing, so that it can't be mistaken for another. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };
