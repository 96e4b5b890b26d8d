/** Where a check of the strategy page is answered: beside which question, and on which screen it is put right. */
export type CheckPlace = {
  /** The question it stands beside. */
  readonly questionId: string;
  /** Screen inside the workspace, with a place on it; the strategy page itself where it starts with `why`. */
  readonly path: string;
  /** What the link there says. */
  readonly go: string;
};

const onPage = (questionId: string): CheckPlace => ({ questionId, path: `why#${questionId}`, go: "Answer it" });

/** The place of each of the completeness checks, by id. */
export const checkPlaces: Readonly<Record<string, CheckPlace>> = {
  "SC-01": onPage("SQ-01"),
  "SC-02": onPage("SQ-01"),
  "SC-03": { questionId: "SQ-06", path: "outcomes", go: "Complete an outcome" },
  "SC-04": { questionId: "SQ-04", path: "outcomes", go: "See what stands alone" },
  "SC-05": { questionId: "SQ-05", path: "outcomes", go: "See what stands alone" },
  "SC-06": { questionId: "SQ-05", path: "outcomes", go: "Add what customers said" },
  "SC-07": onPage("SQ-07"),
  "SC-08": onPage("SQ-08"),
  "SC-09": onPage("SQ-03"),
  "SC-10": onPage("SQ-09"),
  "SC-11": { questionId: "SQ-10", path: "audiences", go: "Open the audiences" },
  "SC-12": { questionId: "SQ-11", path: "channels", go: "Open the channels" },
  "SC-13": onPage("SQ-12"),
  "SC-14": { questionId: "SQ-12", path: "roadmap", go: "Open the roadmap" },
  "SC-15": { questionId: "SQ-12", path: "roadmap", go: "See it on the roadmap" },
  "SC-16": { questionId: "SQ-14", path: "data-held?show=unused", go: "See the unused data" },
  "SC-17": { questionId: "SQ-14", path: "data-held?show=unexplained", go: "See what is unexplained" },
  "SC-18": onPage("SQ-16"),
  "SC-19": onPage("SQ-18"),
  "SC-20": onPage("SQ-20"),
  "SC-21": onPage("SQ-21"),
};
