CREATE TABLE `drop_report` (
	`id` text NOT NULL,
	`file_name` text NOT NULL,
	`digest` text NOT NULL,
	`at` integer NOT NULL,
	`outcome` text NOT NULL,
	`added` integer NOT NULL,
	`changed` integer NOT NULL,
	`unchanged` integer NOT NULL,
	`problems` text NOT NULL,
	`problem_count` integer NOT NULL,
	`source_id` text,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `drop_report_digest` ON `drop_report` (`workspace_id`,`digest`);--> statement-breakpoint
CREATE TABLE `metric_revision` (
	`metric_id` text NOT NULL,
	`segment` text NOT NULL,
	`period` text NOT NULL,
	`value` real,
	`responses` real,
	`source_id` text,
	`replaced_at` integer NOT NULL,
	`replaced_by_id` text,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `metric_id`, `segment`, `period`, `replaced_at`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `metric_setting` (
	`metric_id` text NOT NULL,
	`target` real,
	`target_by` text,
	`harm_limit` real,
	`owner_id` text,
	`lag_months` integer,
	`comes_from` text,
	`note` text,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `metric_id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `seen_alert` (
	`workspace_id` text NOT NULL,
	`user_id` text NOT NULL,
	`alert_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `user_id`, `alert_id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `segment_value` (
	`metric_id` text NOT NULL,
	`segment` text NOT NULL,
	`month` text NOT NULL,
	`value` real,
	`responses` real,
	`source_id` text,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `metric_id`, `segment`, `month`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `value_source` (
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text,
	`file_name` text,
	`as_of` text,
	`by_id` text,
	`at` integer NOT NULL,
	`values` integer NOT NULL,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `review_meeting` (
	`id` text NOT NULL,
	`name` text NOT NULL,
	`held_on` text NOT NULL,
	`since` text,
	`attendees` text NOT NULL,
	`note` text,
	`agenda` text,
	`closed_at` integer,
	`closed_by_id` text,
	`workspace_id` text NOT NULL,
	`position` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `workspace`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `metric_value` ADD `source_id` text;--> statement-breakpoint
ALTER TABLE `weekly_value` ADD `source_id` text;--> statement-breakpoint
ALTER TABLE `return_line` ADD `margin_low` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `return_line` ADD `margin_high` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `return_line` ADD `expected` text;--> statement-breakpoint
ALTER TABLE `return_line` ADD `intangibles` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `review` ADD `meeting_id` text;