"""What other systems read and send."""
