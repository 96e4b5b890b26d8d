import { type ChannelScore, channelScore } from "../../customers/audience";
import { channelCriteria } from "../../customers/score-criteria";
import { choiceCell, type Option } from "./choice-cells";
import { fractionCell, moneyCell, rubricCell } from "./number-cells";
import { asItIs, type Column, type TableKind } from "./table-kind";

const labels = new Map(channelCriteria.map(({ id, label }) => [id, label]));
const answer = (key: string): Column => ({
  key,
  label: labels.get(key) ?? key,
  aliases: [`${labels.get(key) ?? key} score`],
  holds: rubricCell(),
});

/** Scores of channels, one row a channel; found again by the channel. */
export function channelTable(channels: readonly Option[]): TableKind<ChannelScore> {
  return {
    key: "channels",
    one: "channel",
    many: "channels",
    columns: [
      {
        key: "channelId",
        label: "Channel",
        aliases: ["Name", "Id", "Channel id", "Channel name"],
        holds: choiceCell({ noun: "channel", options: channels, example: "Email" }),
        required: true,
        fixed: true,
      },
      answer("preference"),
      {
        key: "consentedReach",
        label: "Consented reach",
        aliases: ["Reach", "Consent"],
        holds: fractionCell({ min: 0, max: 1 }, "a share between 0 and 1, or a percentage with its sign", "36 %"),
      },
      answer("measurability"),
      answer("cost"),
      answer("intrusiveness"),
      { key: "annualCost", label: "Cost a year", aliases: ["Annual cost", "Yearly cost"], holds: moneyCell("410000") },
    ],
    identity: [["channelId"]],
    schema: channelScore,
    blank: () => ({}),
    most: 100,
    settle: asItIs,
  };
}
