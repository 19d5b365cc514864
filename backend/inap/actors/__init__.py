"""The registry of organisations."""
