import { everyLearning } from "@/domain/experiments/narrow-learnings";
import { useAddressFilter } from "../../scored/use-address-filter";

/** What the address says the library is narrowed by. */
export const useLearningFilter = () => useAddressFilter(everyLearning);
