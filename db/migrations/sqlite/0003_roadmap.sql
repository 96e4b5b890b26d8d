CREATE TABLE `plan_baseline` (
	`id` text NOT NULL,
	`name` text NOT NULL,
	`taken_on` text NOT NULL,
	`taken_by` text NOT NULL,
	`taken_at` integer NOT NULL,
	`part` text NOT NULL,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `plan_baseline_at` ON `plan_baseline` (`workspace_id`,`taken_at`);--> statement-breakpoint
CREATE TABLE `plan_change` (
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`reason` text,
	`items` text NOT NULL,
	`frame` text,
	`made_by` text NOT NULL,
	`made_at` integer NOT NULL,
	`undone_by` text,
	`undone_at` integer,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `plan_change_at` ON `plan_change` (`workspace_id`,`made_at`);--> statement-breakpoint
CREATE TABLE `plan_run` (
	`id` text NOT NULL,
	`scenario_id` text,
	`options` text NOT NULL,
	`status` text NOT NULL,
	`progress` text,
	`result` text,
	`versions` text NOT NULL,
	`problem` text,
	`started_by` text NOT NULL,
	`started_at` integer NOT NULL,
	`heard_at` integer NOT NULL,
	`ended_at` integer,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `plan_run_at` ON `plan_run` (`workspace_id`,`started_at`);--> statement-breakpoint
CREATE TABLE `scenario` (
	`id` text NOT NULL,
	`name` text NOT NULL,
	`note` text,
	`status` text NOT NULL,
	`base` text NOT NULL,
	`part` text NOT NULL,
	`made_by` text NOT NULL,
	`made_at` integer NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`reason` text,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `initiative_move` ADD `from_more` text;--> statement-breakpoint
ALTER TABLE `initiative_move` ADD `to_more` text;--> statement-breakpoint
ALTER TABLE `initiative_move` ADD `plan_change_id` text;--> statement-breakpoint
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