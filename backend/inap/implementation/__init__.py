"""Positions No. 1, 2 and 3 of the follow-up plan, and what else is told of implementation."""
