/**
 * A value that is there already, or one that has to be waited for. What can be answered at once is not made to wait: a
 * promise, the turn in which it is kept and what has to be ready for the case that it is not cost more than a light
 * question does.
 */
export type Soon<T> = T | Promise<T>;

/** Goes on with a value as soon as it is there; what `next` throws is thrown at once where the value is there. */
export function whenThere<T, U>(value: Soon<T>, next: (value: T) => Soon<U>): Soon<U> {
  return value instanceof Promise ? value.then(next) : next(value);
}
