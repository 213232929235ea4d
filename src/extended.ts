/**
 * A copy of an object with more fields, or with others in their place. What a literal does with `...` takes V8 twenty times as
 * long where many fields are named after it: felt where it is done for every article.
 */
export function extended<Base extends object, More extends object>(base: Base, more: More): Omit<Base, keyof More> & More {
  return Object.assign({ ...base }, more)
}
