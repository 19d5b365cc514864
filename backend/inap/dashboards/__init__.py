"""Read-only roll-ups of approved data: federal, krg, national and my work."""
