"""Mails that wait to be sent: written in the transaction that causes them, delivered later."""
