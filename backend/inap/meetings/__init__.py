"""Coordination: bodies, their meetings, and what was noted there."""
