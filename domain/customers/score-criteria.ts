import rubrics from "@/content/rubrics.json";

/** A question with five answers, as people meet it. */
export type ScoreCriterion = {
  readonly id: string;
  readonly label: string;
  readonly question: string;
  readonly note: string | null;
  /** What the answers 1 to 5 mean. */
  readonly anchors: readonly string[];
};

const words: Readonly<Record<string, readonly [string, string]>> = {
  "audience.need": ["Need", "How strong is the need that nobody meets yet?"],
  "audience.value": ["Value", "What do these customers bring, compared with the others?"],
  "audience.reach": ["Reach", "How many of all customers are they?"],
  "audience.fatigue": ["Fatigue", "How often do they hear from us already?"],
  "channel.preference": ["Preference", "Do customers want to hear from us here?"],
  "channel.measurability": ["Measurability", "Can we see what it does, to sales and to the experience?"],
  "channel.cost": ["Cost", "What does one use cost?"],
  "channel.intrusiveness": ["Intrusiveness", "How far does it reach into people’s lives?"],
};

function criteriaOf(kind: "audience" | "channel"): readonly ScoreCriterion[] {
  return rubrics[kind].criteria.map(({ id, anchors }) => {
    const [label, question] = words[`${kind}.${id}`] ?? [id, id];
    return { id, label, question, note: null, anchors: Object.values(anchors) };
  });
}

export const audienceCriteria = criteriaOf("audience");
export const channelCriteria = criteriaOf("channel");
