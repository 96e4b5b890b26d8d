ALTER TABLE `initiative` ADD `effort_by_role` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `initiative` ADD `earliest_quarter` text;--> statement-breakpoint
ALTER TABLE `initiative` ADD `deadline_quarter` text;--> statement-breakpoint
ALTER TABLE `initiative` ADD `pinned` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `initiative` ADD `horizon` text;--> statement-breakpoint
ALTER TABLE `initiative` ADD `payoff_per_quarter` integer;--> statement-breakpoint
ALTER TABLE `initiative` ADD `payoff_lag_quarters` integer;--> statement-breakpoint
ALTER TABLE `initiative` ADD `needs_ids` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `initiative` ADD `stop_rule` text;--> statement-breakpoint
ALTER TABLE `workspace` ADD `capacity_by_role` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `workspace` ADD `budget` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `workspace` ADD `iteration_share_pct` real;