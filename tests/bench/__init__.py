"""Measuring the portal beside its limits: ``PYTHONPATH=tests python -m bench``."""
