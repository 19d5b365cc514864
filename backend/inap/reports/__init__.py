"""Reports as documents: what is assembled of approved data, issued once, and read as a file."""
