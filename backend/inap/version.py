"""The one place the portal's version is written."""

VERSION = "0.1.0"
