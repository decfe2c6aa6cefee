/** An event that a later version of the program recorded. What it means can't be told here, so nothing may be decided past it. */
export class UnknownEvent extends Error {
  override readonly name = 'UnknownEvent';
  readonly type: string;

  constructor(type: string) {
    super(`a later version recorded ${type}`);
    this.type = type;
  }
}

/** Stands where every event that is known here has been dealt with. The compiler takes it only there. */
export function unknownEvent(event: never): never {
  const { type } = event as { readonly type: string };
  throw new UnknownEvent(type);
}
