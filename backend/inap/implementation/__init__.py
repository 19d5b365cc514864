"""What implementing bodies do: activity reports, and what counts towards indicators."""
