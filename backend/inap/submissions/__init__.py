"""Indicator values that actors report, and the rules of their approval."""
