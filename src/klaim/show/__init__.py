"""What a reading looks like to a person: on a terminal, and as a page."""
