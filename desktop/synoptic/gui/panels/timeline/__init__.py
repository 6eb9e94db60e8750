"""The timeline: when things happened, as each source has it."""
