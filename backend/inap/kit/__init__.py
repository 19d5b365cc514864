"""Plumbing without a domain word."""
