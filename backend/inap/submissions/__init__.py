"""Indicator values and their approval."""
