"""Read-only roll-ups: federal, krg, national, my work."""
