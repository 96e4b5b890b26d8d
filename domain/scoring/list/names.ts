/** Things a list names by id. */
export type NamedKind =
  | "owner"
  | "outcome"
  | "audience"
  | "channel"
  | "dataItem"
  | "function"
  | "status"
  | "verdict"
  | "mode";

/** The name of a thing by its id; the id where it has none. */
export type NameOf = (kind: NamedKind, id: string) => string;
