/** Bookkeeping that rows carry and entities do not. */
export type Tracking = { workspaceId: string; position: number; version: number; createdAt: number; updatedAt: number };

/** A stored row *is* the domain entity, plus {@link Tracking}; `true satisfies Stores<…>` stops compiling when they drift. */
export type Stores<Row, Entity> = [Omit<Row, keyof Tracking>] extends [Entity]
  ? [Entity] extends [Omit<Row, keyof Tracking>]
    ? true
    : never
  : never;
