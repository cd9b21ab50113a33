/** An outcome that is expected: a value, or one error out of a closed list. */
export type Result<T, E extends string> = Success<T> | Failure<E>;

export interface Success<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Failure<E extends string> {
  readonly ok: false;
  readonly error: E;
}

export function ok<T>(value: T): Success<T> {
  return { ok: true, value };
}

export function err<E extends string>(error: E): Failure<E> {
  return { ok: false, error };
}
