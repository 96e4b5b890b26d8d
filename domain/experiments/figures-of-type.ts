import type { ArmResult } from "./experiment";
import type { SampleType } from "./sample";

export type ResultFigure = keyof ArmResult;

/** The figures an arm can have of a measure, in the order people enter them; how many were asked may be left out. */
export const figuresOfType: Readonly<Record<SampleType, readonly ResultFigure[]>> = {
  proportion: ["x", "n", "invited"],
  mean: ["mean", "sd", "n", "invited"],
  nps: ["promoters", "passives", "detractors", "invited"],
};

/** What a figure is, in a marketer's words. */
export const figureLabels: Readonly<Record<ResultFigure, string>> = {
  x: "how many did it",
  n: "out of how many",
  mean: "the mean",
  sd: "the spread",
  promoters: "promoters",
  passives: "passives",
  detractors: "detractors",
  invited: "how many were asked",
};
