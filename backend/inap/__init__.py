"""INAP Portal: an open platform that runs a National Action Plan on Women, Peace and Security."""
