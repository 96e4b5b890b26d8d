CREATE TABLE `day_result` (
	`experiment_id` text NOT NULL,
	`arm_id` text NOT NULL,
	`day` text NOT NULL,
	`exposed` real,
	`figures` text NOT NULL,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `experiment_id`, `arm_id`, `day`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`workspace_id`,`experiment_id`) REFERENCES `experiment`(`workspace_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `learning` (
	`id` text NOT NULL,
	`statement` text NOT NULL,
	`audience_id` text,
	`moment` text,
	`channel_id` text,
	`tactic_id` text,
	`active_form` text,
	`supporting_ids` text NOT NULL,
	`contradicting_ids` text NOT NULL,
	`review_on` text,
	`note` text,
	`made_by` text NOT NULL,
	`made_at` integer NOT NULL,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `learning_review` ON `learning` (`workspace_id`,`review_on`);--> statement-breakpoint
CREATE TABLE `programme_holdout` (
	`id` text NOT NULL,
	`name` text NOT NULL,
	`audience_id` text,
	`use_case_ids` text NOT NULL,
	`held_out_share` real NOT NULL,
	`start_date` text NOT NULL,
	`end_date` text,
	`readings` text NOT NULL,
	`note` text,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `experiment` ADD `hypothesis_parts` text;--> statement-breakpoint
ALTER TABLE `experiment` ADD `audience_id` text;--> statement-breakpoint
ALTER TABLE `experiment` ADD `channel_ids` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `experiment` ADD `tactic_id` text;--> statement-breakpoint
ALTER TABLE `experiment` ADD `mode` text;--> statement-breakpoint
ALTER TABLE `experiment` ADD `active_form` text;--> statement-breakpoint
ALTER TABLE `experiment` ADD `help_type` text;--> statement-breakpoint
ALTER TABLE `experiment` ADD `owner_id` text;--> statement-breakpoint
ALTER TABLE `experiment` ADD `eligible_per_day` real;--> statement-breakpoint
ALTER TABLE `experiment` ADD `traffic_share` real;--> statement-breakpoint
ALTER TABLE `experiment` ADD `frozen` text;--> statement-breakpoint
ALTER TABLE `experiment` ADD `amendments` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `experiment` ADD `looks` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `experiment` ADD `skewness` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `experiment` ADD `reading_of_files` text;--> statement-breakpoint
ALTER TABLE `experiment` ADD `concluded_on` text;--> statement-breakpoint
ALTER TABLE `experiment` ADD `acknowledged` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `experiment` ADD `accepted` text DEFAULT '{}' NOT NULL;