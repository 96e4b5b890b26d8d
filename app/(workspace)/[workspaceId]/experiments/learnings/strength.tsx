import { Tag, type TagLook } from "@/ui/marks";
import { OpensNumber } from "@/ui/opens-number";
import { type LearningRow, strengthNames, weightWords } from "./learning-words";

const looks: Readonly<Record<LearningRow["strength"], TagLook>> = {
  repeated: "strong",
  once: "outlined",
  contested: "harm",
  untested: "plain",
};

/** How firm a learning stands; opens to the tests that make it so. */
export function Strength({ learning }: { learning: LearningRow }) {
  const { strength, supporting, contradicting } = learning;
  const parts = [
    ...supporting.map((test) => ({ label: test.name, how: "supports", value: weightWords(test) })),
    ...contradicting.map((test) => ({ label: test.name, how: "speaks against", value: weightWords(test) })),
  ];
  const none = { label: "Tests that support it or speak against it", value: "none" };
  return (
    <OpensNumber
      label={`${strengthNames[strength]}: how firm this is`}
      value={<Tag look={looks[strength]}>{strengthNames[strength]}</Tag>}
      title={learning.strengthWords}
      parts={parts.length === 0 ? [none] : parts}
      note="Our rule: contested as soon as one concluded test whose result counts speaks against it; seen more than once with two that support it, once with one; an opinion with none."
    />
  );
}
