"""What is done about the plan's activities: positions, amendments, activity reports."""
