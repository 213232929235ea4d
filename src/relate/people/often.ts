/** So many times as often as all others together must somebody be named who is meant by a name that others have too. */
export const OFTEN = 10
