import type { z } from "zod";
import type { CellKind } from "./cell-kind";

/** One column of a table: what it is called, where its value lies in the entity, and how it is read and written. */
export type Column = {
  /** Path of the value in the entity, such as "scores.regret.stakes". */
  readonly key: string;
  readonly label: string;
  /** Other names a file may have for it; case, blanks and signs do not matter. */
  readonly aliases: readonly string[];
  readonly holds: CellKind;
  /** Something new must have it. */
  readonly required?: boolean;
  /** Given once, when the row is new; never changed by an import. */
  readonly fixed?: boolean;
  /** Where rows are told apart by it, an empty cell (or no such column) is a value like any other. */
  readonly blankIsKey?: boolean;
  /** Written, never read: it is decided elsewhere. */
  readonly readOnly?: boolean;
};

export type SettledProblem = { readonly column: string | null; readonly message: string };

/** A row of the file made an entity, with what the rules of the domain say to it. */
export type Settled<Entity> = { readonly entity: Entity; readonly problems: readonly SettledProblem[] };

/** A row that can stand alone, beside everything that there will be by id when the file is imported. */
export type Among<Entity> = {
  readonly before: Entity | null;
  readonly after: Entity;
  readonly all: ReadonlyMap<string, Entity>;
};

/**
 * All that reading and writing a table of one kind of thing takes. Made for one workspace: references are read by the
 * names that are there.
 */
export type TableKind<Entity extends object> = {
  readonly key: string;
  /** "use case", "use cases" */
  readonly one: string;
  readonly many: string;
  readonly columns: readonly Column[];
  /** Column keys whose values tell a row apart; tried in order: [["id"], ["name"]]. None: every row is a new one. */
  readonly identity: readonly (readonly string[])[];
  readonly schema: z.ZodType<Entity>;
  /** What something new has before the file is read. */
  readonly blank: (newId: string) => object;
  /** What a person calls one, where that is neither its name nor its id. */
  readonly nameOf?: (entity: Entity) => string;
  /** How many a workspace holds. */
  readonly most: number;
  /** The rules that look at more than one value; `given` holds the keys of the columns that said something. */
  readonly settle: (row: {
    readonly before: Entity | null;
    readonly after: Entity;
    readonly given: ReadonlySet<string>;
  }) => Settled<Entity>;
  /** For rows that point at one another: asked when all of the file is read, first to find what they mean, then to judge. */
  readonly among?: {
    readonly resolve: (row: Among<Entity>) => Settled<Entity>;
    readonly check: (row: Among<Entity>) => readonly SettledProblem[];
  };
};

/** For tables without rules beyond those of their columns. */
export function asItIs<Entity>({ after }: { readonly after: Entity }): Settled<Entity> {
  return { entity: after, problems: [] };
}
