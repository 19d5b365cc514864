"""The version of the interface that this client was made for; a test holds it to the portal's."""

VERSION = "0.1.0"
