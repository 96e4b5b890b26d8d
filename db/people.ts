import type { Person } from "@/domain/exchange/workspace-file";
import { rowsOf } from "./rows";
import { people } from "./schema";

export const personRows = rowsOf<Person>("person", people, "id");
