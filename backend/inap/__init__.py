"""The INAP Portal: National Action Plans on Women, Peace and Security."""
