"""Files that stand behind what is reported."""
